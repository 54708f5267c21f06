/** The sealed rounds of a board, as every member is told them. */

import type { PrismaClient } from '../database/generated/client.ts'
import { databaseNow, ROUND_ROW, type RoundSummary, readRound, toSummary } from './round-row.ts'

const MAX_ROUNDS = 50

type Rows = Pick<PrismaClient, 'sealedRound' | 'membership' | '$queryRaw'>

export type RoundList = {
  /** The newest first. */
  readonly rounds: readonly RoundSummary[]
  /** ms since the epoch, by the clock that ends rounds. */
  readonly now: number
}

export async function listRounds(rows: Rows, boardId: string): Promise<RoundList> {
  const found = await rows.sealedRound.findMany({
    where: { boardId },
    include: ROUND_ROW,
    orderBy: { number: 'desc' },
    take: MAX_ROUNDS,
  })
  const delegated = await delegatedActors(rows, boardId)
  const rounds = found.map((row) => toSummary(readRound(row), delegated))
  return { rounds, now: (await databaseNow(rows)).getTime() }
}

/** The actors that somebody on the board speaks for. */
export async function delegatedActors(
  rows: Pick<Rows, 'membership'>,
  boardId: string,
): Promise<ReadonlySet<string>> {
  const seats = await rows.membership.findMany({
    where: { boardId, role: 'delegate' },
    select: { actorId: true },
  })
  return new Set(seats.flatMap(({ actorId }) => actorId ?? []))
}
