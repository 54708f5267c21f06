/** The worker that reads a board's parts where there are no workers: the same work, in the page, answered in a later turn. */

import * as Y from 'yjs'
import { type BoardPart, boardParts } from '#components/changes/board-parts.ts'
import { readBoard } from '#domain/board/read-board.ts'

export class PartsWorker {
  onmessage: ((event: { data: BoardPart }) => void) | null = null
  postMessage(update: Uint8Array): void {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    const parts = [...boardParts(readBoard(doc).board)]
    queueMicrotask(() => {
      for (const part of parts) this.onmessage?.({ data: structuredClone(part) })
    })
  }
  terminate(): void {}
}
