/**
 * The position matrix: where each party stands on each proposal. Silence is a stance of its own and never consent.
 * Everything else here starts from its cells. Next: standing.ts.
 */

import type { Actor } from '#domain/negotiation/actor.ts'
import { isDeclared } from '#domain/negotiation/evidence.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { DecisionRule, Negotiation } from '#domain/negotiation/negotiation.ts'
import { type Position, positionKey } from '#domain/negotiation/position.ts'
import type { Stance } from '#domain/negotiation/stance.ts'

export type AnalysisOptions = {
  /** Absent: the board's own. */
  readonly rule?: DecisionRule
  /** Whether only what an actor said, or a reporter quoting fact, is heard; all else counts as silence. */
  readonly declaredOnly?: boolean
}

export type Cell = {
  readonly actorId: ActorId
  readonly proposalId: ProposalId
  readonly stance: Stance
  readonly mustHave: boolean
  /** The record the cell was read from, whether it is heard or not. */
  readonly position?: Position
}

export type MatrixRow = { readonly proposalId: ProposalId; readonly cells: readonly Cell[] }

export type Matrix = {
  /** The columns, in reading order. */
  readonly actors: readonly Actor[]
  /** One a proposal, in reading order; cells in the order of the actors. */
  readonly rows: readonly MatrixRow[]
}

/** Those whose consent counts, in reading order. */
export function partiesOf({ actors }: Pick<Negotiation, 'actors'>): readonly Actor[] {
  return [...actors.values()].filter(({ isParty }) => isParty)
}

/** One cell; `unknown` where nothing is recorded, or nothing that is heard. */
export function cellOf(
  { positions }: Pick<Negotiation, 'positions'>,
  actorId: ActorId,
  proposalId: ProposalId,
  { declaredOnly = false }: AnalysisOptions = {},
): Cell {
  const position = positions.get(positionKey(actorId, proposalId))
  if (!position) return { actorId, proposalId, stance: 'unknown', mustHave: false }
  const isHeard = !declaredOnly || isDeclared(position.evidence)
  const stance = isHeard ? position.stance : 'unknown'
  // Nobody insists on what they are silent on or against.
  const mayInsist = stance === 'support' || stance === 'conditional'
  return { actorId, proposalId, stance, mustHave: mayInsist && position.mustHave, position }
}

/** All cells of these actors, by default the parties. */
export function matrixOf(
  negotiation: Pick<Negotiation, 'actors' | 'proposals' | 'positions'>,
  options: AnalysisOptions = {},
  actors: readonly Actor[] = partiesOf(negotiation),
): Matrix {
  const rows = [...negotiation.proposals.keys()].map((proposalId) => ({
    proposalId,
    cells: actors.map(({ id }) => cellOf(negotiation, id, proposalId, options)),
  }))
  return { actors, rows }
}
