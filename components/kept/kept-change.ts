/** One change made in this browser that the server is not yet known to have on its disk. Kept by device-store.ts. */

import type { Role } from '#domain/access/role.ts'

export type KeptChange = {
  /** The visit (one page opened once) that made it, and its number there: together its key. */
  readonly writer: string
  readonly n: number
  readonly boardId: string
  /** Who made it, and in which role: it is never sent in anybody else's name, nor with a weaker right. */
  readonly personId: string
  readonly role: Role
  /** The Yjs update. */
  readonly bytes: Uint8Array
  /** ms since the epoch. */
  readonly at: number
  /** The server would not take it: it is not tried again by itself. */
  readonly tooLarge?: true
}

export type KeptKey = readonly [writer: string, n: number]

export function keyOf({ writer, n }: KeptChange): KeptKey {
  return [writer, n]
}
