/**
 * When a socket was last heard and last sent something: what keeps a quiet link up for stock clients [S17] and finds
 * one that is dead. Part of connection.ts.
 */

import type { Socket } from 'node:net'
import type { SyncLimits } from './sync-limits.ts'

/** `dead`: to be given up. `unsure`: worth a ping. */
export type LinkState = 'alive' | 'unsure' | 'dead'

export class Keepalive {
  /** Milliseconds of the context's clock. */
  heardAt: number
  sentAt: number
  /** Bytes that had gone out when it was looked at last. */
  #sentOut = 0

  constructor(now: number) {
    this.heardAt = now
    this.sentAt = now
  }

  /** Whoever is not read cannot answer pings; that they take what they are sent says as much. */
  hearOfProgress(socket: Socket, now: number): void {
    const gone = socket.bytesWritten - socket.writableLength
    if (gone > this.#sentOut) this.heardAt = now
    this.#sentOut = gone
  }

  state({ silentMs }: SyncLimits, now: number): LinkState {
    const silence = now - this.heardAt
    if (silence > silentMs) return 'dead'
    return silence > silentMs / 3 ? 'unsure' : 'alive'
  }

  /** So long nothing was sent that a stock client would soon drop the link. */
  isQuiet({ quietMs }: SyncLimits, now: number): boolean {
    return now - this.sentAt > quietMs
  }
}
