/** Calls a sealed round off: nobody will ever read what was submitted. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { holdToEnd } from './round-lock.ts'
import { databaseNow, roundOf } from './round-row.ts'

export type Voiding = {
  readonly boardId: string
  readonly roundId: string
  readonly by: Person
}

/** @throws DomainError `not_found`, `not_now` (it is over) */
export async function voidRound(
  db: PrismaClient,
  { boardId, roundId, by }: Voiding,
): Promise<void> {
  await roundOf(db, boardId, roundId)
  await db.$transaction(async (rows) => {
    await holdToEnd(rows, roundId)
    const { state, number } = await roundOf(rows, boardId, roundId)
    if (state !== 'open') throw new DomainError('not_now', 'The round is over.')
    await closeRound(rows, { boardId, roundId, state: 'void' })
    await noteAct(rows, { boardId, by }, { act: 'round.voided', roundId, number })
  })
}

type Closing = {
  readonly boardId: string
  readonly roundId: string
  readonly state: 'revealed' | 'void'
}

/** Ends a round whose lock is held. That a party submitted stays on record; what it submitted goes. */
export async function closeRound(
  rows: Pick<PrismaClient, 'sealedRound' | 'sealedBallot' | '$queryRaw' | '$executeRaw'>,
  { boardId, roundId, state }: Closing,
): Promise<void> {
  await rows.sealedBallot.updateMany({ where: { roundId }, data: { box: null } })
  const closedAt = await databaseNow(rows)
  await rows.sealedRound.update({
    where: { id: roundId },
    data: { state, closedAt },
    select: { id: true },
  })
  await announceNews(rows, { boardId, news: { topic: 'rounds' } })
}
