/** How many sockets each address has open, those included that stand in line to be admitted [S5]. Part of door.ts. */

import type { Duplex } from 'node:stream'

export class AddressSockets {
  readonly #limit: number
  readonly #open = new Map<string, number>()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Counts a socket until it closes; false, and not counted, when its address has as many as it may. */
  enter(address: string, socket: Duplex): boolean {
    const open = this.#open.get(address) ?? 0
    if (open >= this.#limit) return false
    this.#open.set(address, open + 1)
    socket.once('close', () => this.#leave(address))
    return true
  }

  /** Addresses with a socket. */
  get size(): number {
    return this.#open.size
  }

  #leave(address: string): void {
    const left = (this.#open.get(address) ?? 0) - 1
    if (left > 0) this.#open.set(address, left)
    else this.#open.delete(address)
  }
}
