/**
 * Who states for a party in a sealed round: its delegates, and where it has none a facilitator, whose word is then
 * marked as attributed. docs/decisions/030
 */

import { DomainError } from '#domain/access/domain-error.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import type { Member } from '../access/require-member.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { StoredRound } from './round-row.ts'

export type Voice = {
  readonly round: Pick<StoredRound, 'parties'>
  readonly actorId: ActorId
  readonly member: Member
}

/** @throws DomainError `not_allowed`, or `not_found`: the round does not ask that party */
export async function requireVoice(
  rows: Pick<PrismaClient, 'membership'>,
  { round, actorId, member }: Voice,
): Promise<void> {
  if (member.role === 'delegate' && member.actorId !== actorId) {
    throw new DomainError('not_allowed', 'You speak for another party.')
  }
  if (!round.parties.some((party) => party.actorId === actorId)) {
    throw new DomainError('not_found', 'The round does not ask that party.')
  }
  if (member.role !== 'facilitator') return
  const where = { boardId: member.board.id, role: 'delegate', actorId }
  if ((await rows.membership.count({ where })) > 0) {
    throw new DomainError('not_allowed', 'The party has a delegate, who alone speaks for it.')
  }
}
