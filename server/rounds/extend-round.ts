/** Gives an open round more time. Never less: whoever counts on the time that was set may be in the middle of a ballot. */

import { DomainError } from '#domain/access/domain-error.ts'
import { MAX_ROUND_MINUTES } from '#domain/rounds/sealed-round.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { delegatedActors } from './list-rounds.ts'
import { holdToEnd } from './round-lock.ts'
import { databaseNow, type RoundSummary, roundOf, toSummary } from './round-row.ts'

const MINUTE_MS = 60_000

export type Extension = {
  readonly boardId: string
  readonly roundId: string
  readonly minutes: number
  readonly by: Person
}

/**
 * The round as members are told it from now on.
 * @throws DomainError `not_found`, `not_now` (it is over), `bad_request` (longer than a round may be)
 */
export async function extendRound(
  db: PrismaClient,
  { boardId, roundId, minutes, by }: Extension,
): Promise<RoundSummary> {
  await roundOf(db, boardId, roundId)
  return db.$transaction(async (rows) => {
    // Nobody reveals it meanwhile: what is over stays over.
    await holdToEnd(rows, roundId)
    const { state, number, endsAt: before } = await roundOf(rows, boardId, roundId)
    const now = (await databaseNow(rows)).getTime()
    if (state !== 'open' || before.getTime() <= now) {
      throw new DomainError('not_now', 'The round is over.')
    }
    const endsAt = new Date(before.getTime() + minutes * MINUTE_MS)
    if (endsAt.getTime() - now > MAX_ROUND_MINUTES * MINUTE_MS) {
      throw new DomainError('bad_request', `A round ends within ${MAX_ROUND_MINUTES} minutes.`)
    }
    await rows.sealedRound.update({
      where: { id: roundId },
      data: { endsAt },
      select: { id: true },
    })
    const done = { act: 'round.extended', roundId, number, minutes } as const
    await noteAct(rows, { boardId, by }, done)
    await announceNews(rows, { boardId, news: { topic: 'rounds' } })
    return toSummary(await roundOf(rows, boardId, roundId), await delegatedActors(rows, boardId))
  })
}
