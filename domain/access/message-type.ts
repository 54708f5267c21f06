/** First number of every frame on a board's socket: the y-websocket protocol and Parley's extensions. */

export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** `[102, n]`, only to clients that asked with `?ext=1`: the first n update-bearing frames are durable. */
  acknowledge: 102,
} as const

export const SYNC = { step1: 0, step2: 1, update: 2 } as const
