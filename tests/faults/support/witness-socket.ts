/**
 * A browser's WebSocket with a cookie, that also watches what really goes over the line: which edits left with which
 * frame, and which frames the server called durable. Counts for itself, so that it can contradict the page [S9].
 */

import { type RawData, WebSocket } from 'ws'
import { MESSAGE, SYNC } from '#domain/access/message-type.ts'
import { readVarint } from '#tests/integration/sync/support/peers.ts'

export interface Witness {
  /** A frame with one change, or with everything the server lacks, was handed to the network. */
  sent(socket: object, kind: 'change' | 'answer'): void
  /** The first `n` such frames of this socket are durable. */
  acknowledged(socket: object, n: number): void
}

export function witnessSocket(cookie: string, witness: Witness): typeof globalThis.WebSocket {
  class WitnessSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie } })
      this.on('message', (heard: RawData) => {
        const bytes = asBytes(heard)
        if (bytes[0] === MESSAGE.acknowledge) witness.acknowledged(this, readVarint(bytes, 1))
      })
    }

    override send(frame: Parameters<WebSocket['send']>[0]): void {
      const kind = frame instanceof Uint8Array ? kindOf(frame) : undefined
      // Before it leaves: the acknowledgement must not overtake the note of it.
      if (kind !== undefined) witness.sent(this, kind)
      super.send(frame)
    }
  }
  return WitnessSocket as unknown as typeof globalThis.WebSocket
}

function kindOf(frame: Uint8Array): 'change' | 'answer' | undefined {
  if (frame[0] !== MESSAGE.sync) return undefined
  if (frame[1] === SYNC.update) return 'change'
  return frame[1] === SYNC.step2 ? 'answer' : undefined
}

function asBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
