/** What happened on boards since somebody was last there, as far as rows say: their documents are not opened for it. */

import { Prisma, type PrismaClient } from '../database/generated/client.ts'

export type SinceHere = {
  /** Whether anything on the board changed. */
  readonly isChanged: boolean
  /** Positions that moved, as often as they did. What a person did themselves they did in their own sight. */
  readonly moves: number
  /** Other people's comments. */
  readonly comments: number
  /** ISO 8601: until when a sealed round is open, if one is. */
  readonly roundEndsAt?: string
}

type Visit = {
  readonly seenAt: Date
  readonly seenMoves: number | null
  readonly board: { readonly id: string; readonly changedAt: Date; readonly moves: number | null }
}

/** One's own last change is noted up to a second after it was made (sync/board-touches.ts). */
const TOUCH_MS = 2_000

/** By board id. */
export async function sinceHere(
  db: PrismaClient,
  personId: string,
  visits: readonly Visit[],
): Promise<ReadonlyMap<string, SinceHere>> {
  const ids = visits.map(({ board }) => board.id)
  if (ids.length === 0) return new Map()
  const [comments, rounds] = await Promise.all([
    newComments(db, personId, ids),
    db.sealedRound.findMany({
      where: { boardId: { in: ids }, state: 'open' },
      select: { boardId: true, endsAt: true },
    }),
  ])
  const ends = new Map(rounds.map(({ boardId, endsAt }) => [boardId, endsAt.toISOString()]))
  return new Map(
    visits.map(({ seenAt, seenMoves, board: { id, changedAt, moves } }) => {
      const roundEndsAt = ends.get(id)
      const since = {
        isChanged: changedAt.getTime() > seenAt.getTime() + TOUCH_MS,
        // Not told where either is not known: from before moves were counted, or on a board never looked at.
        moves: Math.max(0, (moves ?? 0) - (seenMoves ?? moves ?? 0)),
        comments: comments.get(id) ?? 0,
        ...(roundEndsAt !== undefined && { roundEndsAt }),
      }
      return [id, since] as const
    }),
  )
}

async function newComments(
  db: PrismaClient,
  personId: string,
  boardIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ boardId: string; count: number }[]>`
    SELECT t."boardId", count(*)::int AS count
    FROM "Membership" m
    JOIN "CommentThread" t ON t."boardId" = m."boardId"
    JOIN "Comment" c ON c."threadId" = t.id
    WHERE m."personId" = ${personId} AND m."boardId" IN (${Prisma.join([...boardIds])})
      AND c.at > m."seenAt" AND c.by <> ${personId} AND c."deletedAt" IS NULL
    GROUP BY t."boardId"`
  return new Map(rows.map(({ boardId, count }) => [boardId, count]))
}
