/** How often a board saves a snapshot by itself, and for how long those are kept. */

import { z } from 'zod'
import { DomainError } from '#domain/access/domain-error.ts'
import type { Member } from '../access/require-member.ts'
import { noteAct } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { PrismaClient } from '../database/generated/client.ts'

const MAX_DAYS = 365

export const RETENTION = z.strictObject({
  /** So long after a change; 0: never. */
  everyMinutes: z.union([0, 5, 15, 30, 60].map((minutes) => z.literal(minutes))),
  /** Null: for good. */
  keepDays: z.int().min(1).max(MAX_DAYS).nullable(),
})

export type Retention = z.output<typeof RETENTION>

/** @throws DomainError `not_found` when the board is gone meanwhile */
export async function readRetention(db: PrismaClient, boardId: string): Promise<Retention> {
  const board = await db.board.findUnique({
    where: { id: boardId },
    select: { snapshotMinutes: true, snapshotDays: true },
  })
  if (!board) throw new DomainError('not_found', 'There is no such board.')
  const { snapshotMinutes: everyMinutes, snapshotDays: keepDays } = board
  return { everyMinutes, keepDays }
}

/** Counts from now on: a snapshot that was due by the old setting is due by the new one. */
export async function changeRetention(
  db: PrismaClient,
  { board, person }: Member,
  { everyMinutes, keepDays }: Retention,
): Promise<void> {
  const boardId = board.id
  await db.$transaction(async (rows) => {
    await rows.board.updateMany({
      where: { id: boardId },
      data: { snapshotMinutes: everyMinutes, snapshotDays: keepDays, snapshotDueAt: null },
    })
    const facts = { minutes: everyMinutes, ...(keepDays !== null && { days: keepDays }) }
    await noteAct(rows, { boardId, by: person }, { act: 'snapshot.retention', ...facts })
    await announceNews(rows, { boardId, news: { topic: 'snapshots' } })
  })
}
