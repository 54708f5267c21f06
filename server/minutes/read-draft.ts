/** The draft of a board's minutes with who changed it last, for facilitators. */

import { BLANK_DRAFT, readDraft } from '#domain/minutes/minutes-draft.ts'
import type { KeptDraft } from '#domain/minutes/minutes-view.ts'
import { namedPeople } from '../access/named-people.ts'
import type { PrismaClient } from '../database/generated/client.ts'

type Rows = Pick<PrismaClient, 'minutesDraft' | 'board' | 'person'>

export async function keptDraft(rows: Rows, boardId: string): Promise<KeptDraft> {
  const row = await rows.minutesDraft.findUnique({ where: { boardId } })
  if (!row) return { version: 0, draft: BLANK_DRAFT, changedAt: null, changedBy: null }
  const person = await namedPeople(rows, boardId, [row.changedBy])
  const { id, name } = person(row.changedBy)
  return {
    version: row.version,
    draft: readDraft(row.state),
    changedAt: row.changedAt.toISOString(),
    changedBy: { id, name },
  }
}
