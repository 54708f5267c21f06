/** Told what takes time, for /metrics. The hot path calls it once a flush. */

export type SyncObserver = {
  /**
   * Rows became durable, in milliseconds: since the oldest of them came, and since their INSERT began.
   */
  readonly committed: (times: { readonly waitedMs: number; readonly commitMs: number }) => void
}

export const NO_OBSERVER: SyncObserver = { committed: () => undefined }
