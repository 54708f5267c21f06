/** Reads a whole board once. For watching one as it changes: observe-board.ts. */

import type * as Y from 'yjs'
import type { Reading } from './board.ts'
import { BoardReader } from './reading/board-reader.ts'

/**
 * Reads all there is in a document, trusting none of it: what cannot be read is left out and named in `problems`.
 * Never throws; an empty document is an empty board.
 */
export function readBoard(doc: Y.Doc): Reading {
  return new BoardReader(doc).reading
}
