/** A server-side WebSocket that says "too large" in a way clients understand. Made by attach-sync.ts. */

import { WebSocket } from 'ws'
import { CLOSE } from '#domain/access/close-code.ts'

/** RFC 6455: message too big. y-websocket would come back with the same message for ever. */
const MESSAGE_TOO_BIG = 1009

export class BoardSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === MESSAGE_TOO_BIG ? CLOSE.tooLarge : code, reason)
  }
}
