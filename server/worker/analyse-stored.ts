/** A board's analyses as JSON text, made away from the main thread: ranking 100,000 packages takes it a good while. */

import type { Pool } from 'pg'
import { DomainError } from '#domain/access/domain-error.ts'
import { analysisReport } from '#domain/analysis/analysis-report.ts'
import { objectionTo } from '#domain/analysis/board-conflict.ts'
import { conflictReport } from '#domain/analysis/conflict-report.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { AnalysisJob, StabilityJob } from './board-job.ts'
import { storedDocument } from './stored-document.ts'

/** @throws DomainError like storedDocument() */
export async function analyseStored(
  pool: Pool,
  { boardId, options }: AnalysisJob,
): Promise<Uint8Array<ArrayBuffer>> {
  return await answerFrom(pool, boardId, (negotiation) => analysisReport(negotiation, options))
}

/** @throws DomainError likewise, and `bad_request` when the options are too many or not of this board */
export async function judgeStored(
  pool: Pool,
  { boardId, wish: { options, ...terms } }: StabilityJob,
): Promise<Uint8Array<ArrayBuffer>> {
  return await answerFrom(pool, boardId, (negotiation) => {
    const objection = objectionTo(negotiation, options)
    if (objection) throw new DomainError('bad_request', `options: ${objection}`)
    return conflictReport(negotiation, options, terms)
  })
}

async function answerFrom(
  pool: Pool,
  boardId: string,
  find: (negotiation: Negotiation) => unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = await storedDocument(pool, boardId)
  try {
    return new TextEncoder().encode(JSON.stringify(find(readBoard(doc).board.negotiation)))
  } finally {
    doc.destroy()
  }
}
