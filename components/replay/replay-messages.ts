/** What the page and the replay's worker say to each other. */

import type { HistoryPerson } from '#domain/replay/history-page.ts'
import type { PlacedDecision, PlacedMove } from '#domain/replay/marks.ts'
import type { ReplayNames } from '#domain/replay/recording.ts'
import type { Subject } from '#domain/replay/subject.ts'
import type { Refusal } from '../http/call-api.ts'

export type ReplayTask =
  /** `origin`: a worker may have an address of its own. */
  | { readonly kind: 'read'; readonly boardId: string; readonly origin: string }
  /** What came to the history since, or was not to be had before. */
  | { readonly kind: 'follow' }
  /** How to show a place, from where one is, if one is anywhere. */
  | { readonly kind: 'way'; readonly id: number; readonly to: number; readonly from?: number }

/** Who wrote an entry, null being the server itself, and what it is about. */
export type ReplayAct = {
  readonly by: HistoryPerson | null
  readonly subject: Subject | undefined
}

/** More of the history is there: what the page needs to know of it. The updates stay in the worker. */
export type HistoryRead = {
  readonly kind: 'read'
  /** For each entry when it was written, never before the one before it. */
  readonly times: readonly number[]
  readonly acts: readonly ReplayAct[]
  readonly moves: readonly PlacedMove[]
  readonly decisions: readonly PlacedDecision[]
  /** Entries there will be. */
  readonly total: number
  readonly isComplete: boolean
  /** Once it is complete. */
  readonly names?: ReplayNames
}

export type WayFound = {
  readonly kind: 'way'
  readonly id: number
  readonly isWhole: boolean
  /** Packed by pack-updates.ts. */
  readonly updates: Uint8Array
}

export type ReplayNews =
  | HistoryRead
  | WayFound
  | { readonly kind: 'failed'; readonly refusal: Refusal }
