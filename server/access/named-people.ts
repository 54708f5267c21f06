/** People by their ids, under the names they have on a board, as answers about what they left there show them. */

import type { PrismaClient } from '../database/generated/client.ts'
import { PERSON_COLUMNS, type Person } from './person.ts'
import { nameOn } from './pseudonym.ts'

type Rows = Pick<PrismaClient, 'board' | 'person'>

/** Under made-up names, whoever is no member and had none: own names would tell the others apart. */
export const WHO_LEFT = 'Somebody who left'

export const UNKNOWN_NAME = 'Somebody'

/** @returns who is unknown as somebody without a name of their own */
export async function namedPeople(
  rows: Rows,
  boardId: string,
  ids: Iterable<string>,
): Promise<(id: string) => Person> {
  const wanted = [...new Set(ids)]
  const board = await rows.board.findUnique({
    where: { id: boardId },
    select: {
      hasPseudonyms: true,
      memberships: {
        where: { personId: { in: wanted } },
        select: { personId: true, pseudonym: true },
      },
      formerNames: {
        where: { personId: { in: wanted } },
        select: { personId: true, pseudonym: true },
      },
    },
  })
  const people = await rows.person.findMany({
    where: { id: { in: wanted } },
    select: PERSON_COLUMNS,
  })
  const madeUp = new Map<string, string | null>([
    ...(board?.formerNames ?? []).map(entryOf),
    ...(board?.memberships ?? []).map(entryOf),
  ])
  const unnamed = board?.hasPseudonyms ? WHO_LEFT : null
  const known = new Map(
    people.map((person) => {
      const pseudonym = madeUp.has(person.id) ? madeUp.get(person.id) : unnamed
      return [person.id, { ...person, name: nameOn(pseudonym, person) }]
    }),
  )
  return (id) => known.get(id) ?? { id, name: UNKNOWN_NAME, hue: 0 }
}

type Named = { readonly personId: string; readonly pseudonym: string | null }

function entryOf({ personId, pseudonym }: Named): readonly [string, string | null] {
  return [personId, pseudonym]
}
