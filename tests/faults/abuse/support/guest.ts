/** Somebody at a board who says what the test tells them to, byte for byte, and remembers what they heard. */

import { message, readVarint, STEP1, varint } from '#tests/integration/sync/support/peers.ts'
import { until } from '#tests/integration/sync/support/until.ts'
import { WireSocket } from './wire-socket.ts'

type State = Readonly<Record<string, unknown>>

export class Guest {
  readonly socket: WireSocket
  readonly person: string
  /** Update-bearing frames of this connection that are durable. */
  acknowledged = 0
  /** Frames heard: updates, answers, and all their bytes. */
  updates = 0
  answers = 0
  bytes = 0
  /** Undefined while the link stands. */
  closedWith: number | undefined
  readonly #states = new Map<number, State | null>()

  private constructor(port: number, boardId: string, person: string) {
    this.person = person
    this.socket = new WireSocket(
      { port, boardId, person },
      {
        heard: (heard) => this.#hear(heard),
        closed: (code) => {
          this.closedWith = code
        },
      },
    )
  }

  /** Comes and is let in, or is closed. */
  static async come(
    { port }: { readonly port: number },
    boardId: string,
    person: string,
  ): Promise<Guest> {
    const guest = new Guest(port, boardId, person)
    guest.ask()
    await until(`${person} is in`, () => guest.answers > 0 || guest.closedWith !== undefined)
    return guest
  }

  say(bytes: Uint8Array): void {
    this.socket.send(bytes)
  }

  /** Everything the board has. */
  ask(): void {
    this.say(message(STEP1, Uint8Array.of(0)))
  }

  leave(): void {
    this.socket.cut()
  }

  /** What a Yjs client said about itself last; null: that it is gone. */
  heardOf(clientId: number): State | null | undefined {
    return this.#states.get(clientId)
  }

  #hear(heard: Buffer): void {
    this.bytes += heard.length
    if (heard[0] === 102) this.acknowledged = readVarint(heard, 1)
    if (heard[0] === 0 && heard[1] === 1) this.answers += 1
    if (heard[0] === 0 && heard[1] === 2) this.updates += 1
    if (heard[0] === 1) this.#hearStates(heard)
  }

  #hearStates(heard: Buffer): void {
    let at = 1
    const number = (): number => {
      const value = readVarint(heard, at)
      at += varint(value).length
      return value
    }
    number()
    for (let entries = number(); entries > 0; entries--) {
      const clientId = number()
      number()
      const length = number()
      this.#states.set(clientId, JSON.parse(heard.subarray(at, at + length).toString()))
      at += length
    }
  }
}

/** An awareness message about one client, with its JSON as it stands. */
export function stateMessage(clientId: number, clock: number, json: string): Uint8Array {
  const bytes = Buffer.from(json)
  const entry = [1, ...varint(clientId), ...varint(clock), ...varint(bytes.length)]
  return message([1], Buffer.concat([Buffer.from(entry), bytes]))
}
