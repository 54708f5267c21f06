/** A board of many cards with a paragraph each: 5,000 of them are 3 MB. */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'

export function largeBoard(cards: number): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let i = 0; i < cards; i++) {
      const card = new Y.Map<unknown>([['text', new Y.Text(`Card ${i} `.repeat(50))]])
      rootsOf(doc).proposals.set(`p${i}`, card)
      card.set('at', [i, i])
    }
  })
  return Y.encodeStateAsUpdate(doc)
}
