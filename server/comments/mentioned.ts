/** Who is mentioned by a comment: members of the board whose name stands in it, each as they are called now. */

import { nameOn } from '../access/pseudonym.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { Words } from './comment-fields.ts'
import type { Mention } from './thread-row.ts'

/** Whoever is no member, or is not named in the text, is left out. */
export async function mentioned(
  rows: Pick<PrismaClient, 'membership'>,
  boardId: string,
  { text, mentions }: Words,
): Promise<Mention[]> {
  if (mentions.length === 0) return []
  const members = await rows.membership.findMany({
    where: { boardId, personId: { in: [...mentions] } },
    orderBy: { personId: 'asc' },
    select: { pseudonym: true, person: { select: { id: true, name: true } } },
  })
  return members
    .map(({ pseudonym, person }) => ({ id: person.id, name: nameOn(pseudonym, person) }))
    .filter(({ name }) => text.includes(`@${name}`))
}
