/**
 * A few pages at one board of a real server, whose frames are let through one by one in an order that chance decides,
 * and whose links break. What they do is also told to written-model.ts.
 */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { contentOf, docOf, isPending } from '#tests/support/admission/board-content.ts'
import { type Random, randomFrom } from '#tests/support/admission/random.ts'
import { WirePage } from '#tests/support/admission/wire-page.ts'
import type { SocketPages } from './socket-pages.ts'
import { WrittenModel } from './written-model.ts'

const STEPS = 60
const PEOPLE = ['ben', 'cleo', 'dan'] as const

export class InterleavedWorld {
  readonly #random: Random
  readonly #boardId: string
  readonly #server: SocketPages
  readonly #pages: readonly WirePage[]
  readonly #model = new WrittenModel()
  /** Links that broke. */
  breaks = 0

  /** The board must hold an empty text under the key `card`, field `text`. */
  constructor(seed: number, boardId: string, server: SocketPages) {
    this.#random = randomFrom(seed)
    this.#boardId = boardId
    this.#server = server
    this.#pages = PEOPLE.map((name) => {
      const doc = new Y.Doc()
      doc.clientID = 1 + this.#random(2 ** 32 - 2)
      rootsOf(doc)
      return new WirePage(doc, name)
    })
  }

  /** Plays it to its end. @returns what is wrong then, in words */
  async play(): Promise<string[]> {
    for (const page of this.#pages) page.open(this.#server, this.#boardId)
    await this.#server.settle(this.#pages)
    for (let i = 0; i < STEPS; i++) {
      this.#step()
      if (this.#random(6) === 0) await this.#server.turn()
    }
    for (const page of this.#pages) page.open(this.#server, this.#boardId)
    await this.#server.settle(this.#pages)
    const wrong = await this.#wrong()
    for (const page of this.#pages) page.lose()
    await this.#server.forget(this.#boardId)
    return wrong
  }

  #step(): void {
    const by = this.#random(this.#pages.length)
    const page = this.#pages[by]
    const chance = this.#random(100)
    if (page === undefined) return
    if (chance < 50) this.#edit(page.doc, by)
    else if (chance < 68) page.sendOne()
    else if (chance < 86) page.hearOne()
    else if (chance < 93) page.open(this.#server, this.#boardId)
    else if (page.link !== undefined) {
      this.breaks += 1
      page.lose()
    }
  }

  #edit(doc: Y.Doc, by: number): void {
    const acts = [
      this.#setOwn,
      this.#deleteOwn,
      this.#setShared,
      this.#push,
      this.#take,
      this.#type,
      this.#type,
      this.#erase,
    ]
    acts[this.#random(acts.length)]?.call(this, doc, by)
  }

  #setOwn(doc: Y.Doc, by: number): void {
    const [key, value] = [`own ${by} ${this.#random(3)}`, this.#model.next(by)]
    rootsOf(doc).ink.set(key, value)
    this.#model.setOwn(key, value)
  }

  #deleteOwn(doc: Y.Doc, by: number): void {
    const key = `own ${by} ${this.#random(3)}`
    rootsOf(doc).ink.delete(key)
    this.#model.deleteOwn(key)
  }

  #setShared(doc: Y.Doc, by: number): void {
    const { meta } = rootsOf(doc)
    const [key, value] = [`shared ${this.#random(3)}`, this.#model.next(by)]
    this.#model.setShared(key, value, meta.get(key))
    meta.set(key, value)
  }

  #push(doc: Y.Doc, by: number): void {
    const entry = this.#model.next(by)
    rootsOf(doc).ledger.push([entry])
    this.#model.push(by, entry)
  }

  #take(doc: Y.Doc): void {
    const { ledger } = rootsOf(doc)
    if (ledger.length === 0) return
    const at = this.#random(ledger.length)
    this.#model.take(ledger.get(at))
    ledger.delete(at)
  }

  #type(doc: Y.Doc): void {
    const text = textIn(doc)
    const [at, letter] = [this.#random(text.length + 1), this.#model.nextLetter()]
    this.#model.type(letter, text.toString(), at)
    text.insert(at, letter)
  }

  #erase(doc: Y.Doc): void {
    const text = textIn(doc)
    if (text.length === 0) return
    const at = this.#random(text.length)
    this.#model.erase(text.toString()[at] ?? '')
    text.delete(at, 1)
  }

  async #wrong(): Promise<string[]> {
    const view = await this.#server.view(this.#boardId)
    const stored = docOf(await this.#server.rows(this.#boardId))
    const { ink, meta, ledger } = rootsOf(stored)
    const text = textIn(stored).toString()
    const final = { own: ink.toJSON(), shared: meta.toJSON(), list: ledger.toArray(), text }
    const wrong = this.#model.contradictions(final)
    if (isPending(stored) || view.isPending) wrong.push('something is pending')
    const content = contentOf(stored)
    if (view.content !== content || view.checkpoint !== content) wrong.push('the server diverged')
    for (const { doc, personId, acknowledged, sent } of this.#pages) {
      if (contentOf(doc) !== content) wrong.push(`${personId} diverged`)
      if (acknowledged !== sent) wrong.push(`${personId} is not acknowledged`)
    }
    return wrong
  }
}

function textIn(doc: Y.Doc): Y.Text {
  const text = rootsOf(doc).proposals.get('card')?.get('text')
  if (!(text instanceof Y.Text)) throw new TypeError('no text')
  return text
}

/** The board to begin with. */
export function boardWithText(): Uint8Array {
  const doc = new Y.Doc()
  rootsOf(doc).proposals.set('card', new Y.Map<unknown>([['text', new Y.Text()]]))
  return Y.encodeStateAsUpdate(doc)
}
