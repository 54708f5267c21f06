/** What surrounds a negotiation: events, constraints, outsiders' assessments, open questions. */

import type {
  ActorId,
  AssessmentId,
  ConstraintId,
  EventId,
  OpenQuestionId,
  ProposalId,
} from './ids.ts'
import type { SourceSpan } from './source-span.ts'

export type NegotiationEvent = {
  readonly id: EventId
  readonly label: string
  /** When, in the source's words. */
  readonly when: string
  /** `2022`, `2025-08` or `2025-08-18`; absent where nobody said. */
  readonly dateIso?: string
  /** Where the date comes from: `article`, `external-knowledge`, `none`. */
  readonly dateBasis?: string
  readonly quote?: string
  readonly actors: readonly ActorId[]
  readonly planned: boolean
  readonly source?: SourceSpan
  readonly order: number
}

/** Something that limits an actor; it is never a position. */
export type Constraint = {
  readonly id: ConstraintId
  /** Absent where it limits the whole negotiation. */
  readonly actorId?: ActorId
  readonly type: string
  readonly text: string
  readonly affects: readonly ProposalId[]
  readonly quote?: string
  readonly speaker?: string
  readonly order: number
}

/** An outsider's reading; it is never a position. */
export type Assessment = {
  readonly id: AssessmentId
  readonly speaker: string
  readonly actorId?: ActorId
  readonly quote: string
  readonly reading: string
  readonly order: number
}

export type OpenQuestion = {
  readonly id: OpenQuestionId
  readonly text: string
  readonly quote?: string
  readonly order: number
}
