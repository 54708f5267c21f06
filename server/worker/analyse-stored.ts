/** A board's analysis as JSON text, made away from the main thread: ranking 100,000 packages takes it a good while. */

import type { Pool } from 'pg'
import { analysisReport } from '#domain/analysis/analysis-report.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { AnalysisJob } from './board-job.ts'
import { storedDocument } from './stored-document.ts'

/** @throws DomainError like storedDocument() */
export async function analyseStored(
  pool: Pool,
  { boardId, options }: AnalysisJob,
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = await storedDocument(pool, boardId)
  try {
    const { negotiation } = readBoard(doc).board
    return new TextEncoder().encode(JSON.stringify(analysisReport(negotiation, options)))
  } finally {
    doc.destroy()
  }
}
