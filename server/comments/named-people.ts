/** People by their ids, as answers about comments show them. */

import { PERSON_COLUMNS, type Person } from '../access/person.ts'
import type { PrismaClient } from '../database/generated/client.ts'

/** @returns who is unknown as somebody without a name of their own */
export async function namedPeople(
  rows: Pick<PrismaClient, 'person'>,
  ids: Iterable<string>,
): Promise<(id: string) => Person> {
  const people = await rows.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: PERSON_COLUMNS,
  })
  const known = new Map(people.map((person) => [person.id, person]))
  return (id) => known.get(id) ?? { id, name: 'Somebody', hue: 0 }
}
