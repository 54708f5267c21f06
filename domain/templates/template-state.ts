/**
 * What of a board goes into a template: what stands on it, and nothing of how it came to be or who was there. The ledger,
 * the decisions and what was removed stay behind, and so do earlier wordings with the names of who amended them, dates and
 * reasons of moves, who placed what, and marks in sources that lie beside the board.
 */

import * as Y from 'yjs'
import { type EntityMap, type EntityRoot, SERVER_ORIGIN } from '#domain/board/document.ts'
import { WORDS_FIELDS, wordsAreOf } from '#domain/board/fields/position-fields.ts'
import { copyBoard } from '#domain/rooms/copy-board.ts'

/** Of any entity: a span in a source; of a position: when, by whom and on which wording it was taken. */
const LEFT_OUT = new Set([
  'source',
  'since',
  'wordsOf',
  'attributedBy',
  'onVersion',
  'confirmed',
  'reason',
])
const VERSION = /^version:/

/** A document as one update; the board's own is not touched. `title`: what boards made from it are called at first. */
export function templateState(board: Y.Doc, title: string): Uint8Array<ArrayBuffer> {
  const template = new Y.Doc()
  try {
    // Never copied, not deleted afterwards: that would leave a trace.
    copyBoard(template, board, { title, leftOut })
    return new Uint8Array(Y.encodeStateAsUpdate(template))
  } finally {
    template.destroy()
  }
}

/** Words that were not said of the stance they stand beside would be, once nobody knows since when it stands. */
function leftOut(root: EntityRoot, model: EntityMap): (field: string) => boolean {
  const isStale = root === 'positions' && !wordsAreOf(model, sinceOf(model))
  return (field) =>
    LEFT_OUT.has(field) || VERSION.test(field) || (isStale && Object.hasOwn(WORDS_FIELDS, field))
}

function sinceOf(position: EntityMap): number {
  const since = position.get('since')
  return typeof since === 'number' ? since : 0
}

/** The board a template's state opens as: its own copy. */
export function openTemplate(doc: Y.Doc, state: Uint8Array): void {
  Y.applyUpdate(doc, state, SERVER_ORIGIN)
}
