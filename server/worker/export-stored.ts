/** A board as JSON text, made away from the main thread: reading and writing 5,000 cards takes a fifth of a second. */

import type { Pool } from 'pg'
import { readBoard } from '#domain/board/read-board.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import type { ExportJob } from './board-job.ts'
import { storedComments } from './stored-comments.ts'
import { storedDocument } from './stored-document.ts'
import { storedSources } from './stored-sources.ts'

/** @throws DomainError like storedDocument() */
export async function exportStored(
  pool: Pool,
  { boardId, exportedAt }: ExportJob,
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = await storedDocument(pool, boardId)
  try {
    const reading = readBoard(doc)
    const { title } = reading.board.negotiation
    const sources = await storedSources(pool, boardId)
    const board = { id: boardId, title, sources, comments: await storedComments(pool, boardId) }
    return new TextEncoder().encode(JSON.stringify(exportJson(reading, board, exportedAt)))
  } finally {
    doc.destroy()
  }
}
