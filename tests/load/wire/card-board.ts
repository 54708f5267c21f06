/** The boards of the benchmark, in the layout that real ones have. */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'

export function cardBoard(cards: number): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let i = 0; i < cards; i++) addCard(doc, i)
  })
  return Y.encodeStateAsUpdate(doc)
}

/** About 250 bytes each: a title, a sentence, a place. */
export function addCard(doc: Y.Doc, i: number): void {
  const title = new Y.Text(`Proposal ${i}`)
  const text = new Y.Text(
    'Guarantees hold from the day on which both sides have signed. '.repeat(2),
  )
  rootsOf(doc).proposals.set(
    `card-${i}`,
    new Y.Map<unknown>(Object.entries({ title, text, at: [i, i] })),
  )
}
