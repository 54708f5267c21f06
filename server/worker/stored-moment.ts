/** A board's document as the log had it at a moment, as one Yjs update: for comparing, and for boards that start from it. */

import type { Pool } from 'pg'
import * as Y from 'yjs'
import type { MomentJob } from './board-job.ts'
import { documentThen, rowsAt } from './document-then.ts'

/** A document with nothing in it, of a moment before the first row. @throws DomainError like documentThen() */
export async function storedMoment(
  pool: Pool,
  { boardId, at }: MomentJob,
): Promise<Uint8Array<ArrayBuffer>> {
  const upTo = await rowsAt(pool, boardId, new Date(at))
  const doc = await documentThen(pool, boardId, upTo)
  try {
    return new Uint8Array(Y.encodeStateAsUpdate(doc))
  } finally {
    doc.destroy()
  }
}
