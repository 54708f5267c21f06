/** What a board session is made of. */

import type { ComparisonPace, Difference } from '../compared/comparison.ts'
import type { ChangeStore } from '../kept/change-store.ts'
import type { Me } from './me.ts'

export type SessionParts = {
  readonly boardId: string
  readonly me: Me
  /** `ws://host/sync` or `wss://host/sync`. */
  readonly url: string
  readonly Socket: typeof WebSocket
  /** Where changes wait that the server does not have yet. */
  readonly store: ChangeStore
  /** ms since the epoch. */
  readonly now?: () => number
  /** When this page is compared with the board. */
  readonly comparisonPace?: ComparisonPace
  /** Why the board is read anew on this visit: the page said something else. */
  readonly readAnew?: Difference | undefined
}
