/**
 * One thing that happened, on the one axis of the board: a change of position, a decision, or an event of the story.
 * Made by make-timeline.ts, drawn by timeline-entry-view.tsx.
 */

import type { NegotiationEvent } from '#domain/negotiation/context.ts'
import type { Decision } from '#domain/negotiation/decision.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { EventTime } from './event-time.ts'

export type TimelineEntry =
  | {
      readonly kind: 'change'
      readonly key: string
      readonly at: number
      readonly change: LedgerEntry
    }
  | {
      readonly kind: 'decision'
      readonly key: string
      readonly at: number
      readonly decision: Decision
    }
  | {
      readonly kind: 'event'
      readonly key: string
      /** Its beginning; undefined where nobody said when. */
      readonly at: number | undefined
      readonly time: EventTime | undefined
      readonly event: NegotiationEvent
    }
