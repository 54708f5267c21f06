/**
 * Opens a board's document from the log. A row at which Yjs throws must not cost the board: the worker moves it aside,
 * and the board opens without it, loudly. Next: live-document.ts.
 */

import { DomainError } from '#domain/access/domain-error.ts'
import type { StoredBoard } from '../database/board-store.ts'
import { LiveDocument } from './live-document.ts'
import type { RoomContext } from './room-context.ts'

export type OpenedDocument = {
  readonly document: LiveDocument
  readonly stored: StoredBoard
}

/** @throws DomainError `not_found` when there is no such board; whatever Yjs throws when it cannot be mended */
export async function openDocument(boardId: string, context: RoomContext): Promise<OpenedDocument> {
  const { store, jobs, log } = context
  // Rows must not be moved away under a board that is being opened.
  await jobs?.clear(boardId)
  const stored = await store.load(boardId)
  if (stored === undefined) throw new DomainError('not_found', 'No such board.')
  const document = new LiveDocument()
  try {
    const isComplete = await document.load(stored.updates)
    if (!isComplete) log.error('sync.rows-missing', { boardId })
    return { document, stored }
  } catch (error) {
    document.close()
    if (jobs === undefined) throw error
    log.error('sync.board-unloadable', { boardId, error })
  }
  await mend(boardId, context)
  return await openMended(boardId, context)
}

async function mend(boardId: string, { jobs, counters, log }: RoomContext): Promise<void> {
  const report = await jobs?.run({ kind: 'fold', boardId, mend: true })
  const { outcome, reason, quarantined = [] } = report ?? {}
  log.error('sync.board-mended', { boardId, outcome, reason, rows: quarantined.length })
  counters.rowsQuarantined += quarantined.length
  for (const row of quarantined) log.error('sync.row-quarantined', { boardId, ...row })
}

async function openMended(boardId: string, { store }: RoomContext): Promise<OpenedDocument> {
  const stored = await store.load(boardId)
  if (stored === undefined) throw new DomainError('not_found', 'No such board.')
  const document = new LiveDocument()
  await document.load(stored.updates)
  return { document, stored }
}
