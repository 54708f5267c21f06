/** Somebody who builds a part of a large board the way people do: adds cards, moves them, writes on them. */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { addCard } from './card-board.ts'

export type Share = {
  readonly author: number
  readonly of: number
  readonly cards: number
  readonly edits: number
}

/** The updates of one author's share of `cards` cards and `edits` edits, oldest first; every tenth edit is a card. */
export function authorUpdates({ author, of, cards, edits }: Share): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const ownCards = share(cards, author, of)
  const ownEdits = share(edits, author, of)
  for (let i = 0; i < ownEdits; i++) {
    const made = Math.floor((i * ownCards) / ownEdits)
    const isDue = Math.floor(((i + 1) * ownCards) / ownEdits) > made
    if (isDue || made === 0) doc.transact(() => addCard(doc, made * of + author))
    else work(doc, { card: ((i * 7) % made) * of + author, i })
  }
  return updates
}

function work(doc: Y.Doc, { card, i }: { readonly card: number; readonly i: number }): void {
  const entity = rootsOf(doc).proposals.get(`card-${card}`)
  const text = entity?.get('text')
  if (i % 4 !== 0 || !(text instanceof Y.Text)) entity?.set('at', [i % 2_000, (i * 3) % 1_500])
  else if (i % 20 === 0) text.delete(0, 1)
  else text.insert(text.length, 'x')
}

function share(total: number, index: number, of: number): number {
  return Math.floor((total * (index + 1)) / of) - Math.floor((total * index) / of)
}
