/** What a board session is made of. */

import type { Difference } from '../compared/comparison.ts'
import type { OpenLine } from './line.ts'
import type { Me } from './me.ts'

export type SessionParts = {
  readonly boardId: string
  readonly me: Me
  readonly line: OpenLine
  /** Where the views of this session stand; absent, at the board's own address. */
  readonly path?: string | undefined
  /** ms since the epoch. */
  readonly now?: (() => number) | undefined
  /** Why the board is read anew on this visit: the page said something else. */
  readonly readAnew?: Difference | undefined
}
