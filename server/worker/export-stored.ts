/** A board as JSON text, made away from the main thread: reading and writing 5,000 cards takes a fifth of a second. */

import type { Pool } from 'pg'
import { readBoard } from '#domain/board/read-board.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import type { ExportedBoard } from '#domain/exports/format/board-file.ts'
import { peopleIn } from '#domain/exports/local-names.ts'
import type { ExportJob } from './board-job.ts'
import { namedIn } from './named-in.ts'
import { storedComments } from './stored-comments.ts'
import { storedDocument } from './stored-document.ts'
import { storedSession } from './stored-session.ts'
import { storedSources } from './stored-sources.ts'

/** @throws DomainError like storedDocument() */
export async function exportStored(
  pool: Pool,
  { boardId, exportedAt }: ExportJob,
): Promise<Uint8Array<ArrayBuffer>> {
  const board = await exportedBoard(pool, boardId, exportedAt)
  return new TextEncoder().encode(JSON.stringify(board))
}

/** The board with what lies beside it. @throws DomainError like storedDocument() */
export async function exportedBoard(
  pool: Pool,
  boardId: string,
  exportedAt: string,
): Promise<ExportedBoard> {
  const doc = await storedDocument(pool, boardId)
  try {
    const reading = readBoard(doc)
    const beside = {
      sources: await storedSources(pool, boardId),
      comments: await storedComments(pool, boardId),
      session: await storedSession(pool, boardId),
    }
    const person = await namedIn(pool, boardId, [...peopleIn(reading, beside).keys()])
    const { title } = reading.board.negotiation
    const nameOf = (id: string): string => person(id).name
    return exportJson(reading, { id: boardId, title, nameOf, ...beside }, exportedAt)
  } finally {
    doc.destroy()
  }
}
