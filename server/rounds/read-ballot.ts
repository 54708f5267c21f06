/**
 * What somebody has submitted, told back to that person and to nobody else: not to another delegate of the party, for a
 * facilitator can make a link for one.
 */

import type { ActorId } from '#domain/negotiation/ids.ts'
import type { BallotStance } from '#domain/rounds/ballot.ts'
import type { Member } from '../access/require-member.ts'
import type { Runtime } from '../runtime.ts'
import { sealOf } from '../sealing/sealed-box.ts'
import { requireVoice } from './require-voice.ts'
import { roundOf } from './round-row.ts'
import { openBallot } from './seal.ts'

export type OwnBallot = {
  /** Null: none was submitted, or not by the caller. */
  readonly stances: readonly BallotStance[] | null
  /** Who submitted for the party last. */
  readonly by: string | null
}

const NONE: OwnBallot = { stances: null, by: null }

/** @throws DomainError `not_found`, `not_allowed` */
export async function readBallot(
  { db, secret }: Pick<Runtime, 'db' | 'secret'>,
  { roundId, actorId, by }: { roundId: string; actorId: ActorId; by: Member },
): Promise<OwnBallot> {
  const round = await roundOf(db, by.board.id, roundId)
  await requireVoice(db, { round, actorId, member: by })
  const place = { roundId, actorId }
  const row = await db.sealedBallot.findUnique({ where: { roundId_actorId: place } })
  if (!row?.box || round.sealedWith !== sealOf(secret)) return NONE
  const ballot = openBallot(secret, place, row.box)
  const isOwn = ballot.by === by.person.id
  return { stances: isOwn ? ballot.stances : null, by: ballot.byName }
}
