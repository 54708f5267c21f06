/** People by their ids, under the names they have on a board, as answers about comments show them. */

import { PERSON_COLUMNS, type Person } from '../access/person.ts'
import { nameOn } from '../access/pseudonym.ts'
import type { PrismaClient } from '../database/generated/client.ts'

/** @returns who is unknown as somebody without a name of their own */
export async function namedPeople(
  rows: Pick<PrismaClient, 'person'>,
  boardId: string,
  ids: Iterable<string>,
): Promise<(id: string) => Person> {
  const people = await rows.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { ...PERSON_COLUMNS, memberships: { where: { boardId }, select: { pseudonym: true } } },
  })
  const known = new Map(
    people.map(({ memberships, ...person }) => [
      person.id,
      { ...person, name: nameOn(memberships[0]?.pseudonym, person) },
    ]),
  )
  return (id) => known.get(id) ?? { id, name: 'Somebody', hue: 0 }
}
