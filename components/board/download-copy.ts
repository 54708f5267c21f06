/** Saves the board as this browser has it as a file, for what the server will not take. */

import type { Reading } from '#domain/board/board.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import { saveBlob } from '../exports/save-blob.ts'

export function downloadCopy(reading: Reading, boardId: string, fallbackTitle = 'Board'): void {
  const title = reading.board.negotiation.title || fallbackTitle
  const board = exportJson(reading, { id: boardId, title })
  const file = new Blob([JSON.stringify(board, null, 2)], { type: 'application/json' })
  saveBlob(file, `${title.replace(/[^\p{L}\p{N}]+/gu, '-') || 'board'}.json`)
}
