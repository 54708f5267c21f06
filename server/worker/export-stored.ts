/** A board as JSON text, made away from the main thread: reading and writing 5,000 cards takes a fifth of a second. */

import type { Pool } from 'pg'
import { readBoard } from '#domain/board/read-board.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import type { ExportJob } from './board-job.ts'
import { storedDocument } from './stored-document.ts'

/** @throws DomainError like storedDocument() */
export async function exportStored(
  pool: Pool,
  { boardId, exportedAt }: ExportJob,
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = await storedDocument(pool, boardId)
  try {
    const reading = readBoard(doc)
    const board = { id: boardId, title: reading.board.negotiation.title }
    return new TextEncoder().encode(JSON.stringify(exportJson(reading, board, exportedAt)))
  } finally {
    doc.destroy()
  }
}
