/** What of the timeline is shown. Kept in the address (timeline-address.ts), applied by filter-timeline.ts. */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { DIRECTIONS } from '#domain/negotiation/ledger-entry.ts'

/** The directions of changes, words without a move, decisions, and events. */
export const TIMELINE_KINDS = [...DIRECTIONS, 'words', 'decision', 'event'] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

export type TimelineFilter = {
  readonly actorId: ActorId | undefined
  readonly proposalId: ProposalId | undefined
  readonly kind: TimelineKind | undefined
  /** Only what changed since this person was last here. */
  readonly isNewsOnly: boolean
}

export const EVERYTHING: TimelineFilter = {
  actorId: undefined,
  proposalId: undefined,
  kind: undefined,
  isNewsOnly: false,
}
