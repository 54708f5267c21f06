/**
 * What a stock y-websocket client does with a document, step by step and under the test's control: what it wants to
 * send and what it was sent wait in queues until they are let through.
 */

import * as Y from 'yjs'
import {
  awareness,
  message,
  readVarint,
  STEP1,
  STEP2,
  UPDATE,
} from '#tests/integration/sync/support/peers.ts'
import type { PageLink, PageServer } from './page-server.ts'

export const WIRE = Symbol('wire')

export class WirePage {
  readonly doc: Y.Doc
  readonly personId: string
  up: Uint8Array[] = []
  down: Buffer[] = []
  link: PageLink | undefined
  /** Update-bearing frames of this connection: sent, and acknowledged as durable. */
  sent = 0
  acknowledged = 0
  isSynced = false
  /** Sync steps 1 of this connection: sent, and answered. */
  asked = 0
  answered = 0
  /** Sync messages that came in and were no answers. */
  heardCount = 0
  closes: number[] = []
  #clock = 0

  constructor(doc: Y.Doc, personId: string) {
    this.doc = doc
    this.personId = personId
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== WIRE && this.link !== undefined) this.#queue(UPDATE, update)
    })
  }

  open(server: PageServer, boardId: string): void {
    if (this.link !== undefined) return
    this.sent = 0
    this.acknowledged = 0
    this.isSynced = false
    this.asked = 0
    this.answered = 0
    const down: Buffer[] = []
    this.down = down
    this.link = server.connect(boardId, this.personId, {
      heard: (heard) => down.push(heard),
      closed: (code) => {
        this.closes.push(code)
        if (this.down === down) this.lose()
      },
    })
    this.#clock += 1
    this.ask()
    this.up.push(awareness(this.doc.clientID, this.#clock, { here: true }))
  }

  /** Asks for what it lacks: the answer comes behind everything that was said before. */
  ask(): void {
    this.asked += 1
    this.up.push(message(STEP1, Y.encodeStateVector(this.doc)))
  }

  /** Lets through what waits. */
  pump(): void {
    while (this.up.length > 0) this.sendOne()
    while (this.down.length > 0) this.hearOne()
  }

  lose(): void {
    const { link } = this
    this.link = undefined
    this.up = []
    this.down = []
    link?.cut()
  }

  sendOne(): void {
    const next = this.link && this.up.shift()
    if (next !== undefined) this.link?.send(next)
  }

  hearOne(): void {
    const next = this.down.shift()
    if (next !== undefined) this.#hear(next)
  }

  get isQuiet(): boolean {
    return this.up.length === 0 && this.down.length === 0
  }

  #hear(heard: Buffer): void {
    const body = () => heard.subarray(heard.length - readVarint(heard, 2))
    if (heard[0] === 102) this.acknowledged = readVarint(heard, 1)
    if (heard[0] !== 0) return
    if (heard[1] === 0) this.#queue(STEP2, Y.encodeStateAsUpdate(this.doc, body()))
    else Y.applyUpdate(this.doc, body(), WIRE)
    if (heard[1] !== 1) {
      this.heardCount += 1
      return
    }
    this.isSynced = true
    this.answered += 1
  }

  #queue(kind: readonly number[], update: Uint8Array): void {
    this.sent += 1
    this.up.push(message(kind, update))
  }
}
