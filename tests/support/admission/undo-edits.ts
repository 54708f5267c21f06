/** The hardest honest case: stock undo inside types that were deleted and brought back, over and over. */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import type { Random } from './random.ts'
import type { StockEditor } from './stock-edits.ts'

export function undoEditor(doc: Y.Doc, random: Random): StockEditor {
  const { proposals } = rootsOf(doc)
  const manager = new Y.UndoManager([proposals], { doc, captureTimeout: 0 })
  const step = (direction: 'undo' | 'redo'): void => {
    try {
      manager[direction]()
    } catch {
      // Stock undo throws when the parent of what it brings back is gone for good; the page goes on.
    }
  }
  return {
    edit(): void {
      const card = proposals.get('card')
      const text = card?.get('text')
      const list = card?.get('list')
      const act = random(20)
      if (card === undefined) {
        if (random(2) === 0) begin(proposals)
        else step('undo')
      } else if (act < 9 && text instanceof Y.Text) editText(text, random)
      else if (act < 10) proposals.delete('card')
      else if (act < 16) step('undo')
      else if (act < 17) step('redo')
      else if (list instanceof Y.Array) editList(list, random)
    },
  }
}

function begin(proposals: Y.Map<Y.Map<unknown>>): void {
  const card = new Y.Map<unknown>()
  proposals.set('card', card)
  card.set('text', new Y.Text('abcdef'))
  card.set('list', Y.Array.from([1, 2, 3]))
}

function editText(text: Y.Text, random: Random): void {
  if (random(3) > 0) text.insert(random(text.length + 1), 'XY'.slice(random(2)))
  else if (text.length > 2) text.delete(random(text.length - 1), 1 + random(2))
}

function editList(list: Y.Array<unknown>, random: Random): void {
  if (random(2) === 0) list.insert(random(list.length + 1), [random(9)])
  else if (list.length > 0) list.delete(random(list.length), 1)
}
