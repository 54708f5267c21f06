/** The worker: reads the board in a document, hands it over in pieces, and is done. Started by read-board-away.ts. */

import * as Y from 'yjs'
import { readBoard } from '#domain/board/read-board.ts'
import { boardParts } from './board-parts.ts'

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, data)
  for (const part of boardParts(readBoard(doc).board)) self.postMessage(part)
})
