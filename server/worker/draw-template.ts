/** What of a board goes into a template, with its small drawings and how much is in it. */

import type { Pool } from 'pg'
import * as Y from 'yjs'
import { readBoard } from '#domain/board/read-board.ts'
import { templateCounts } from '#domain/templates/template-counts.ts'
import { templateState } from '#domain/templates/template-state.ts'
import type { DrawnTemplate, TemplateJob } from './board-job.ts'
import { drawnThumbnails } from './snapshot-thumbnail.ts'
import { storedDocument } from './stored-document.ts'

/** @throws DomainError like storedDocument() */
export async function drawTemplate(
  pool: Pool,
  { boardId, title }: TemplateJob,
): Promise<DrawnTemplate> {
  const doc = await storedDocument(pool, boardId)
  const template = new Y.Doc()
  try {
    const state = templateState(doc, title)
    // Drawn and counted as it will open, not as the board is.
    Y.applyUpdate(template, state)
    const { board } = readBoard(template)
    return { state, counts: templateCounts(board), thumbnails: drawnThumbnails(board) }
  } finally {
    doc.destroy()
    template.destroy()
  }
}
