/** A whole negotiation as plain readonly data: what readBoard returns and every analysis takes. */

import type { Actor } from './actor.ts'
import type { Assessment, Constraint, NegotiationEvent, OpenQuestion } from './context.ts'
import type { Decision } from './decision.ts'
import type {
  ActorId,
  AssessmentId,
  ConstraintId,
  EventId,
  IssueId,
  OpenQuestionId,
  PackageId,
  ProposalId,
} from './ids.ts'
import type { Issue } from './issue.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import type { Package } from './package.ts'
import type { Position, PositionKey } from './position.ts'
import type { Proposal } from './proposal.ts'
import type { Relation } from './relation.ts'
import type { Stance } from './stance.ts'

export const DECISION_RULES = ['unanimity', 'consensus', 'all-but-one', 'weighted'] as const
export type DecisionRule = (typeof DECISION_RULES)[number]

/** Where the board's content comes from, and what was assumed in reading it. */
export type Provenance = {
  readonly source?: string
  readonly headline?: string
  /** The date the whole board speaks of, in the source's words. */
  readonly asOf?: string
  readonly decisionRuleAssumption?: string
  /** The stances the source was read with. */
  readonly stanceScale?: readonly Stance[]
  readonly notes: readonly string[]
}

/** Every map is in reading order: by `order`, ties by id; positions by actor, then proposal. */
export type Negotiation = {
  readonly title: string
  readonly decisionRule: DecisionRule
  /**
   * Where the rule is weighted: the share of all weight that must be reached, above 0 and at most 1. A share of
   * exactly the quota is enough. Absent: more than half, so that exactly half is not enough.
   */
  readonly quota?: number
  /** Whether nothing is agreed until everything is agreed: proposals become agreed only as a package. */
  readonly packageDeal: boolean
  /** Whether an abstention counts as a refusal. */
  readonly abstainBlocks: boolean
  readonly provenance: Provenance
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly issues: ReadonlyMap<IssueId, Issue>
  readonly proposals: ReadonlyMap<ProposalId, Proposal>
  readonly positions: ReadonlyMap<PositionKey, Position>
  readonly relations: ReadonlyMap<string, Relation>
  readonly events: ReadonlyMap<EventId, NegotiationEvent>
  readonly constraints: ReadonlyMap<ConstraintId, Constraint>
  readonly assessments: ReadonlyMap<AssessmentId, Assessment>
  readonly openQuestions: ReadonlyMap<OpenQuestionId, OpenQuestion>
  readonly packages: ReadonlyMap<PackageId, Package>
  readonly ledger: readonly LedgerEntry[]
  /** The record of what was agreed and reopened, in order. */
  readonly decisions: readonly Decision[]
}
