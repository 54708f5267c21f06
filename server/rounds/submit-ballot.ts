/**
 * Takes what a party states in a sealed round, or states instead of it until the reveal. What others can notice of it is
 * that the party has submitted, once: not what, not how much, not whether it thought better of it.
 */

import { DomainError } from '#domain/access/domain-error.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { answersRound, type BallotStance, tidied } from '#domain/rounds/ballot.ts'
import type { Member } from '../access/require-member.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'
import { requireVoice } from './require-voice.ts'
import { holdToSubmit } from './round-lock.ts'
import { databaseNow, roundOf, type StoredRound } from './round-row.ts'
import { sealBallot } from './seal.ts'

export type Submission = {
  readonly roundId: string
  readonly actorId: ActorId
  readonly by: Member
  readonly stances: readonly BallotStance[]
}

/** @throws DomainError `not_found`, `not_allowed`, `not_now` (the round is over), `bad_request` (not what it asks) */
export async function submitBallot(
  { db, secret }: Pick<Runtime, 'db' | 'secret'>,
  { roundId, actorId, by, stances }: Submission,
): Promise<void> {
  const boardId = by.board.id
  await db.$transaction(async (rows) => {
    // Before anybody is waited for: the round may just be being revealed.
    await requireOpen(rows, boardId, roundId)
    await holdToSubmit(rows, roundId)
    const round = await requireOpen(rows, boardId, roundId)
    await requireVoice(rows, { round, actorId, member: by })
    if (!answersRound(stances, round.proposals)) {
      throw new DomainError('bad_request', 'A ballot answers each proposal of the round once.')
    }
    const box = sealBallot(
      secret,
      { roundId, actorId },
      {
        stances: tidied(stances),
        by: by.person.id,
        byName: by.person.name,
        isAttributed: by.role === 'facilitator',
      },
    )
    const place = { roundId, actorId }
    await rows.sealedBallot.upsert({
      where: { roundId_actorId: place },
      create: { ...place, box },
      update: { box },
      select: { actorId: true },
    })
    const isFirst = !round.ballots.some((ballot) => ballot.actorId === actorId)
    if (isFirst) await announceNews(rows, { boardId, news: { topic: 'rounds' } })
  })
}

async function requireOpen(
  rows: Pick<PrismaClient, 'sealedRound' | '$queryRaw'>,
  boardId: string,
  roundId: string,
): Promise<StoredRound> {
  const round = await roundOf(rows, boardId, roundId)
  const isOpen = round.state === 'open' && round.endsAt > (await databaseNow(rows))
  if (!isOpen) throw new DomainError('not_now', 'The round is over.')
  return round
}
