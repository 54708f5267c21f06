/** Saves the board as this browser has it as a file, for what the server will not take. */

import type { Reading } from '#domain/board/board.ts'
import { exportJson } from '#domain/exports/export-json.ts'

export function downloadCopy(reading: Reading, boardId: string, fallbackTitle = 'Board'): void {
  const title = reading.board.negotiation.title || fallbackTitle
  const board = exportJson(reading, { id: boardId, title })
  const file = new Blob([JSON.stringify(board, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, '-') || 'board'}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}
