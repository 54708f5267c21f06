/** What the room of a connection gives it to call. Implemented by room.ts. */

import type { Connection } from './connection.ts'
import type { FrameKind } from './wire.ts'

/** What a connection tells the room it is in. */
export interface ConnectionOwner {
  receive(connection: Connection, kind: FrameKind, bytes: Uint8Array): void
  leave(connection: Connection): void
  /** The socket was too slow for updates and has caught up: `since` is what everybody had been sent before. */
  resync(connection: Connection, since: Uint8Array): void
  /** The state vector of what everybody has been sent; undefined while the document is being rebuilt. */
  sentVector(): Uint8Array | undefined
}
