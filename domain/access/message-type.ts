/** First number of every frame on a board's socket: the y-websocket protocol and Parley's extensions. */

export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** `[102, n]`, only to clients that asked with `?ext=1`: the first n update-bearing frames are durable. */
  acknowledge: 102,
  /** `[103, STORAGE.…]`, only to clients that asked with `?ext=1`: whether what is shown is being stored. */
  storage: 103,
  /** `[104, index in WIRE_ROLES, a delegate's actor or '', name]`, only with `?ext=1`: what the person on this socket may do, at first and when it changes. */
  role: 104,
  /**
   * Only with `?ext=1`. From a page: `[105, state, n, n times (root, digest)]`, what its document was told and what it
   * says (domain/board/digest). From the server: `[105, COMPARED.…, n, n roots]`, the roots that differ.
   */
  digest: 105,
  /** `[106, another message, deflated (zlib)]`, only to clients that asked with `?deflate=1`: large answers to step 1. */
  deflated: 106,
  /** `[107, JSON]`, only to clients that asked with `?ext=1`: something beside the document changed (board-news.ts). */
  news: 107,
  /**
   * `[108, JSON of {scope, lanes, by, takenBack}]`, only with `?ext=1`: what is locked on this board
   * (domain/session/board-lock.ts), at the door and when it changes; `takenBack` names the lanes on which something
   * this socket wrote was taken back just now.
   */
  lock: 108,
} as const

export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** What comes of comparing a page's document with the server's [S11]. */
export const COMPARED = {
  /** Both say the same. */
  same: 0,
  /** They were not told the same, so there is nothing to compare: something may be on its way. */
  apart: 1,
  /** They were told the same and say different things: the page is wrong. */
  differs: 2,
  /** Not compared: too much was going on. */
  later: 3,
} as const

/** What a board's socket is told about storing: at first only if it is not `kept`, then at every change. */
export const STORAGE = {
  /** What is shown is durable. */
  kept: 0,
  /** The database does not answer: changes are shown, and wait to be stored [S8]. */
  late: 1,
  /** No more can wait: the board takes no changes until the database is back [S8]. */
  full: 2,
  /** The board's document is as large as it may be: only what makes room is taken [S5]. */
  outgrown: 3,
} as const
