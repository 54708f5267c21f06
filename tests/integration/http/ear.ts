/** A socket that keeps every byte it is sent, as somebody with a cookie jar opens it. */

import { WebSocket } from 'ws'
import type { Caller } from './caller.ts'

export class Ear {
  readonly frames: Buffer[] = []
  readonly #socket: WebSocket

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (frame: Buffer) => this.frames.push(frame))
  }

  /** Resolves when it is let in; asks for the whole board as a page does. */
  static async open(boardId: string, caller: Caller, query: string): Promise<Ear> {
    const url = `${caller.origin.replace('http', 'ws')}/sync/${boardId}${query}`
    const socket = new WebSocket(url, { headers: { cookie: caller.cookie } })
    const ear = new Ear(socket)
    await new Promise((resolve, reject) => {
      socket.once('message', resolve)
      socket.once('error', reject)
      socket.once('close', (code) => reject(new Error(`closed with ${code}`)))
    })
    // Step 1 with an empty state vector.
    socket.send(Uint8Array.from([0, 0, 1, 0]))
    return ear
  }

  close(): void {
    this.#socket.close()
  }
}
