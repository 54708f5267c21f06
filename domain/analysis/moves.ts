/**
 * How far a party would have to come to accept a package: a step for each band between where it stands and support,
 * so opposed is three, abstain two, conditional one. Steps on the board, not value: what a step costs only the party
 * knows. A red line is flagged and never counted, and silence is asked about, not counted. Next: unblock.ts.
 */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { bandIndex, type Stance } from '#domain/negotiation/stance.ts'
import type { Standing } from './standing.ts'

export type Move = {
  readonly proposalId: ProposalId
  readonly from: Stance
  readonly steps: number
}

export type Ask = {
  readonly actorId: ActorId
  /** What it would have to move on, and the steps together: "ask Russia 4". */
  readonly moves: readonly Move[]
  readonly steps: number
  /** Its red lines in the package, and its must-haves left out of it: nobody can be asked to cross these. */
  readonly redLines: readonly ProposalId[]
  readonly missing: readonly ProposalId[]
  /** What it has said nothing on. */
  readonly silent: readonly ProposalId[]
}

export function askOf({ actor, opposed, abstains, conditional, ...rest }: Standing): Ask {
  const moves = [
    ...opposed.map((id) => moveFrom('opposed', id)),
    ...abstains.map((id) => moveFrom('abstain', id)),
    ...conditional.map(({ proposalId }) => moveFrom('conditional', proposalId)),
  ]
  return {
    actorId: actor.id,
    moves,
    steps: moves.reduce((sum, { steps }) => sum + steps, 0),
    redLines: rest.redLines,
    missing: rest.missing,
    silent: rest.silent,
  }
}

function moveFrom(from: Stance, proposalId: ProposalId): Move {
  return { proposalId, from, steps: bandIndex(from) ?? 0 }
}
