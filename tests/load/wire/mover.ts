/** Somebody who moves cards of a board, one after the other. */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { stampOf } from './stamp.ts'

export type MoverPlace = {
  readonly sender: number
  readonly of: number
  /** Pages are looking on: the stamp stands beside the place, which a page would not take with something more in it. */
  readonly isDrawn?: boolean
}

/**
 * Each move is one small update that carries a stamp. Movers keep to cards of their own: where two fight over one, Yjs
 * gives up the content of whoever loses, stamp included, before a server passes it on.
 */
export class Mover {
  readonly doc = new Y.Doc()
  readonly #sender: number
  readonly #cards: readonly string[]
  readonly #isDrawn: boolean
  #made = 0
  #update: Uint8Array = new Uint8Array()

  constructor({ sender, of, isDrawn = false }: MoverPlace, board: Uint8Array) {
    this.#sender = sender
    this.#isDrawn = isDrawn
    Y.applyUpdate(this.doc, board)
    this.#cards = [...rootsOf(this.doc).proposals.keys()].filter((_, i) => i % of === sender)
    this.doc.on('update', (update: Uint8Array) => {
      this.#update = update
    })
  }

  /** How many moves were made; the next one has this number. */
  get made(): number {
    return this.#made
  }

  /** A card is held for a second or so, as when one is dragged. */
  move(): Uint8Array {
    const number = this.#made++
    const card = this.#cards[Math.floor(number / 30) % this.#cards.length] ?? ''
    const entity = rootsOf(this.doc).proposals.get(card)
    const at = [number % 2_000, (number * 3) % 1_500]
    const stamp = stampOf(this.#sender, number)
    if (this.#isDrawn) {
      this.doc.transact(() => {
        entity?.set('at', at)
        entity?.set('stamp', stamp)
      })
    } else entity?.set('at', [...at, stamp])
    return this.#update
  }
}
