/** Who was let in at the door, over which socket, and what their page can do. Made by door.ts for connection.ts. */

import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import type { Seat } from '#domain/access/seat.ts'
import type { SyncPerson } from './board-hub.ts'

export type Link = { readonly webSocket: WebSocket; readonly socket: Socket }

export type Entrant = {
  readonly person: SyncPerson
  readonly seat: Seat
  /** How often they had signed out everywhere when they were let in; absent: nobody counts. */
  readonly signOuts?: number | undefined
  /** Asked for Parley's own messages, `[102, n]` and those after it, with `?ext=1`. */
  readonly acknowledges: boolean
  /** Takes large answers deflated, `?deflate=1`. */
  readonly inflates: boolean
}
