/** Holds what is written to a socket back to the end of a turn of the event loop, for one system call. Part of connection.ts. */

import type { Socket } from 'node:net'

export class Gathering {
  readonly #socket: Socket
  readonly #beforeEnd: () => void
  #isOn = false

  /** @param beforeEnd writes what comes last. */
  constructor(socket: Socket, beforeEnd: () => void) {
    this.#socket = socket
    this.#beforeEnd = beforeEnd
  }

  begin(): void {
    if (this.#isOn) return
    this.#isOn = true
    this.#socket.cork()
    process.nextTick(() => this.end())
  }

  end(): void {
    if (!this.#isOn) return
    this.#isOn = false
    this.#beforeEnd()
    this.#socket.uncork()
  }
}
