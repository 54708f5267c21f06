/** Reads the board in a document away from the page: one of 5,000 cards takes longer than anybody's hand may wait. */

import type { Board } from '#domain/board/board.ts'
import { BoardFromParts, type BoardPart } from './board-parts.ts'

export type BoardReading = {
  readonly onBoard: (board: Board) => void
  /** The bytes are no document, or there is no memory for it. */
  readonly onFailure: () => void
}

/** Returns what gives it up; nothing is told after that. */
export function readBoardAway(
  update: Uint8Array,
  { onBoard, onFailure }: BoardReading,
): () => void {
  const worker = new Worker(new URL('./read-board-worker.ts', import.meta.url), { type: 'module' })
  const parts = new BoardFromParts()
  worker.onmessage = ({ data }: MessageEvent<BoardPart>) => {
    const board = parts.add(data)
    if (!board) return
    worker.terminate()
    onBoard(board)
  }
  worker.onerror = () => {
    worker.terminate()
    onFailure()
  }
  worker.postMessage(update)
  return () => {
    worker.onmessage = null
    worker.onerror = null
    worker.terminate()
  }
}
