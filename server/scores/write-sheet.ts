/** Writes an actor's score sheet, in the place of the version it was made from. */

import { DomainError } from '#domain/access/domain-error.ts'
import { mayWriteSheet } from '#domain/access/score-rights.ts'
import type { Seat } from '#domain/access/seat.ts'
import { problemsOf } from '#domain/analysis/weighted/score-sheet.ts'
import { type OptionPoints, sheetOfPoints } from '#domain/analysis/weighted/sheet-of-points.ts'
import type { ActorId, IssueId } from '#domain/negotiation/ids.ts'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'
import { announceSheet } from './announce-sheet.ts'
import { audienceOf } from './read-scores.ts'
import type { SheetAnswer } from './score-row.ts'

/** As many as could ever be parties. */
const MAX_SHEETS = 60

export type SheetWish = Omit<SheetAnswer, 'actorId'> & {
  readonly boardId: string
  readonly actorId: ActorId
  readonly by: Seat
}

/**
 * @throws DomainError `not_allowed`; `bad_request` unless the points come to 100; `out_of_date` when it has been written
 * since the version named; `too_many`; `not_found` when the board is gone meanwhile
 */
export async function writeSheet(db: PrismaClient, wish: SheetWish): Promise<SheetAnswer> {
  const { actorId, points, reservation } = wish
  refuseUnsound(wish)
  return db.$transaction(async (rows) => {
    await holdBoard(rows, wish.boardId)
    const audience = await audienceOf(rows, wish.boardId)
    if (!mayWriteSheet(audience, wish.by, actorId)) {
      throw new DomainError('not_allowed', 'This sheet is not yours to write.')
    }
    const version = await putRow(rows, wish)
    await announceSheet(rows, wish, audience)
    return { actorId, points, reservation, version }
  })
}

type Rows = Prisma.TransactionClient

/** Two at once come one after the other, and after a change of who sees the scores. The board's log goes on. */
export async function holdBoard(rows: Rows, boardId: string): Promise<void> {
  const board = await rows.$queryRaw<unknown[]>`
    SELECT 1 FROM "Board" WHERE "id" = ${boardId} FOR NO KEY UPDATE`
  if (board.length === 0) throw new DomainError('not_found', 'There is no such board.')
}

/** The version it has now. */
async function putRow(
  rows: Rows,
  { boardId, actorId, points, reservation, version }: SheetWish,
): Promise<number> {
  const where = { boardId, actorId }
  if (version > 0) {
    const { count } = await rows.scoreSheet.updateMany({
      where: { ...where, version },
      data: { points, reservation, version: version + 1, changedAt: new Date() },
    })
    if (count === 0) throw outOfDate()
    return version + 1
  }
  const inTheWay = await rows.scoreSheet.findMany({ where: { boardId }, select: { actorId: true } })
  if (inTheWay.some((row) => row.actorId === actorId)) throw outOfDate()
  if (inTheWay.length >= MAX_SHEETS) {
    throw new DomainError('too_many', `A board may have ${MAX_SHEETS} score sheets.`)
  }
  await rows.scoreSheet.create({
    data: { ...where, points, reservation },
    select: { boardId: true },
  })
  return 1
}

function refuseUnsound({ points, reservation }: SheetWish): void {
  const table: OptionPoints = new Map(
    Object.entries(points).map(([issueId, options]) => [
      issueId as IssueId,
      new Map(Object.entries(options)),
    ]),
  )
  const [problem] = problemsOf(sheetOfPoints(table, reservation))
  if (problem) {
    throw new DomainError('bad_request', 'points: the best options must come to 100 together')
  }
}

function outOfDate(): DomainError {
  return new DomainError('out_of_date', 'Somebody has written this sheet meanwhile.')
}
