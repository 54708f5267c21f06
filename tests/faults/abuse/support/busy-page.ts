/** A page that does one thing after the other: moves cards, writes, takes positions, points. Counts what is durable. */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import {
  awareness,
  message,
  readVarint,
  STEP1,
  UPDATE,
} from '#tests/integration/sync/support/peers.ts'
import type { Random } from '#tests/support/admission/random.ts'
import type { AbusedServer } from './abused-server.ts'
import { WireSocket } from './wire-socket.ts'

const CARDS = 20
/** Edits on their way at most. */
const AHEAD = 64

export class BusyPage {
  readonly #doc = new Y.Doc()
  readonly #random: Random
  readonly #socket: WireSocket
  #sent = 0
  #acknowledged = 0
  #clock = 0
  #wake: () => void = () => undefined

  constructor(
    server: AbusedServer,
    { boardId, person }: { readonly boardId: string; readonly person: string },
    random: Random,
  ) {
    this.#random = random
    this.#doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return
      this.#sent += 1
      this.#socket.send(message(UPDATE, update))
    })
    this.#socket = new WireSocket(
      { port: server.port, boardId, person },
      {
        heard: (heard) => this.#hear(heard),
        closed: () => this.#wake(),
      },
    )
    this.#socket.send(message(STEP1, Y.encodeStateVector(this.#doc)))
    this.#point()
  }

  /** Does so many edits; resolves once all of them are durable. @throws Error when the link breaks */
  async work(edits: number): Promise<void> {
    for (let done = 0; done < edits; ) {
      for (; done < edits && this.#sent - this.#acknowledged < AHEAD; done++) this.#edit(done)
      await this.#acknowledgedTo(this.#sent - AHEAD / 2)
    }
    await this.#acknowledgedTo(this.#sent)
  }

  leave(): void {
    this.#socket.cut()
    this.#doc.destroy()
  }

  async #acknowledgedTo(n: number): Promise<void> {
    while (this.#acknowledged < n) {
      if (!this.#socket.isOpen) throw new Error('The server closed the link.')
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  #edit(n: number): void {
    const { proposals, ledger } = rootsOf(this.#doc)
    const id = `p${this.#random(CARDS)}`
    const card = proposals.get(id)
    const text = card?.get('text')
    if (n % 8 === 0) this.#point()
    if (card === undefined || !(text instanceof Y.Text)) {
      proposals.set(id, new Y.Map<unknown>([['text', new Y.Text()]]))
    } else if (n % 3 === 0) card.set('at', [n, this.#random(9_999)])
    else if (text.length > 200) text.delete(0, 150)
    else if (n % 11 === 0) ledger.push([{ n }])
    else text.insert(this.#random(text.length + 1), 'x')
  }

  #point(): void {
    this.#clock += 1
    this.#socket.send(awareness(this.#doc.clientID, this.#clock, { cursor: [this.#clock, 1] }))
  }

  #hear(heard: Buffer): void {
    if (heard[0] === 102) {
      this.#acknowledged = readVarint(heard, 1)
      this.#wake()
    } else if (heard[0] === 0 && heard[1] !== 0) {
      Y.applyUpdate(this.#doc, heard.subarray(heard.length - readVarint(heard, 2)), this)
    }
  }
}
