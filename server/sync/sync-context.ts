/** What every part of the sync server shares. Made once by attach-sync.ts. */

import type { Log } from '../log.ts'
import type { SyncCounters } from './sync-counters.ts'
import type { SyncLimits } from './sync-limits.ts'
import type { SyncObserver } from './sync-observer.ts'

export type SyncContext = {
  readonly limits: SyncLimits
  readonly counters: SyncCounters
  readonly log: Log
  readonly observer: SyncObserver
  readonly now: () => number
}
