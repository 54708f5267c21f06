/** A link that knows when what it sent was read: an answer came behind it, or the server closed it. Comes back by itself. */

import { clientFrame, type Visit, WireSocket } from './wire-socket.ts'

const MAX_WAIT_MS = 20_000

/** Bytes to send behind the others, and how their answer is known. */
export type Marker = {
  readonly frame: Buffer
  readonly isAnswer: (opcode: number, body: Buffer) => boolean
}

export class AskingLink {
  /** How often it was closed. */
  closed = 0
  readonly #visit: Visit
  readonly #heard: (opcode: number, body: Buffer) => void
  #socket: WireSocket | undefined
  #settle: (isAlive: boolean) => void = () => undefined
  #marker: Marker | undefined

  constructor(visit: Visit, heard: (opcode: number, body: Buffer) => void = () => undefined) {
    this.#visit = visit
    this.#heard = heard
  }

  /**
   * Sends bytes and waits until they were read; false: the link is gone. Without a marker nothing can follow them, so
   * this end goes, too. @throws Error when the server neither answers nor closes
   */
  async send(bytes: Buffer, marker?: Marker): Promise<boolean> {
    this.#marker = marker
    const socket = this.#open()
    socket.write(marker === undefined ? bytes : Buffer.concat([bytes, marker.frame]))
    if (marker === undefined) socket.end()
    return await new Promise((resolve, reject) => {
      const tooLong = (): void => reject(new Error('The server says nothing.'))
      const timer = setTimeout(tooLong, MAX_WAIT_MS)
      this.#settle = (isAlive) => {
        clearTimeout(timer)
        resolve(isAlive)
      }
    })
  }

  leave(): void {
    this.#socket?.cut()
  }

  #open(): WireSocket {
    if (this.#socket !== undefined) return this.#socket
    const socket = new WireSocket(this.#visit, {
      frame: (opcode, body) => this.#hear(opcode, body),
      closed: () => {
        this.closed += 1
        if (this.#socket === socket) this.#socket = undefined
        this.#settle(false)
      },
    })
    this.#socket = socket
    return socket
  }

  #hear(opcode: number, body: Buffer): void {
    this.#heard(opcode, body)
    if (this.#marker?.isAnswer(opcode, body) === true) this.#settle(true)
  }
}

let pings = 0

/** A ping, which is answered in its turn and says nothing to a room. */
export function pingMarker(): Marker {
  const body = Buffer.from(`mark ${++pings}`)
  return {
    frame: clientFrame(body, 0x89),
    isAnswer: (opcode, heard) => opcode === 10 && heard.equals(body),
  }
}
