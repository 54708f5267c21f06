/**
 * One person's page without its pixels: the document, and the page's own line to the server with its own idea of what
 * is saved (components/board/connection.ts). What it is promised goes into the ledger.
 */

import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { Connection } from '#components/board/connection.ts'
import { KeptChanges } from '#components/kept/kept-changes.ts'
import type { Random } from '#tests/support/admission/random.ts'
import { MemoryStore } from '#tests/support/memory-store.ts'
import { carryOut, type Edit, nameOf, nextEdit } from './edit.ts'
import type { Ledger } from './ledger.ts'
import { type Witness, witnessSocket } from './witness-socket.ts'

export type EditorParts = {
  readonly number: number
  readonly boardId: string
  readonly cookie: string
  /** `ws://host/sync` */
  readonly url: string
  readonly ledger: Ledger
  readonly random: Random
  /** How wrong its clock is, in ms. */
  readonly clock?: number
}

export class Editor implements Witness {
  readonly number: number
  readonly doc = new Y.Doc()
  readonly connection: Connection
  /** How long each edit took here, in ms: the page must never wait for the server. */
  longestEditMs = 0
  /** Edits that the page called saved while the server had not acknowledged them. */
  readonly falseSaved: string[] = []
  readonly #awareness = new Awareness(this.doc)
  readonly #ledger: Ledger
  readonly #random: Random
  readonly #cards = new Set<string>()
  /** Frames of the newest socket, each with what it carried. */
  #frames: (readonly Edit[])[] = []
  #socket: object | undefined
  /** Edits that were never acknowledged. */
  readonly #open = new Map<string, Edit>()
  #making: Edit | undefined
  #count = 0
  #editing: NodeJS.Timeout | undefined

  constructor({ number, boardId, cookie, url, ledger, random, clock = 0 }: EditorParts) {
    const now = () => Date.now() + clock
    this.number = number
    this.#ledger = ledger
    this.#random = random
    const { doc } = this
    this.#awareness.setLocalState({ cursor: null, selection: [] })
    const kept = new KeptChanges({
      store: new MemoryStore(),
      boardId,
      writer: `editor-${number}`,
      author: () => ({ personId: `person-${number}`, role: 'editor' }),
      now,
    })
    this.connection = new Connection({
      ...{ boardId, doc, awareness: this.#awareness, url, kept, now },
      Socket: witnessSocket(cookie, this),
      onSeat: () => {},
      onNews: () => {},
      onLock: () => {},
      onAskedByFull: () => {},
    })
    this.connection.subscribe(() => this.look())
  }

  get isSaved(): boolean {
    const state = this.connection.state()
    return state.state === 'live' && state.saved
  }

  /** Edits at random moments, on average every `everyMs`; again and again until rest(). */
  work(everyMs: number): void {
    this.#editing = setTimeout(
      () => {
        this.edit()
        this.work(everyMs)
      },
      1 + this.#random(2 * everyMs),
    )
  }

  rest(): void {
    clearTimeout(this.#editing)
  }

  /** One edit, online or not. */
  edit(): Edit {
    this.#count += 1
    const by = { editor: this.number, count: this.#count, cards: this.#cards }
    const edit = nextEdit(this.#random, by)
    if (edit.kind === 'card') this.#cards.add(`card-${nameOf(edit)}`)
    if (edit.card !== undefined) this.#cards.delete(edit.card)
    this.#ledger.make(edit)
    this.#open.set(nameOf(edit), edit)
    this.#making = edit
    const started = performance.now()
    carryOut(this.doc, edit)
    this.longestEditMs = Math.max(this.longestEditMs, performance.now() - started)
    this.#making = undefined
    this.look()
    return edit
  }

  close(): void {
    this.rest()
    this.connection.close()
    this.#awareness.destroy()
    this.doc.destroy()
  }

  /** [S9] A change carries the edit that is being made; an answer carries everything. */
  sent(socket: object, kind: 'change' | 'answer'): void {
    if (socket !== this.#socket) {
      this.#socket = socket
      this.#frames = []
    }
    const carried = kind === 'answer' ? [...this.#open.values()] : this.#making
    this.#frames.push(carried === undefined ? [] : [carried].flat())
  }

  acknowledged(socket: object, n: number): void {
    if (socket !== this.#socket) return
    for (const edits of this.#frames.slice(0, n)) for (const edit of edits) this.#promised(edit)
    for (let i = 0; i < n; i++) this.#frames[i] = []
  }

  #promised(edit: Edit): void {
    this.#open.delete(nameOf(edit))
    this.#ledger.promise(edit)
  }

  /** "Saved" is a promise, too; and it may not be given before the server gave its own. */
  look(): void {
    if (!this.isSaved) return
    for (const [name, edit] of this.#open) {
      this.falseSaved.push(name)
      this.#ledger.promise(edit)
    }
  }
}
