/** A board's document as the database has it, for whoever reads a board without opening it. */

import type { ClientBase, Pool } from 'pg'
import type * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import { loadBoard } from '../database/load-board.ts'
import { buildDocument, Unreadable } from './build-document.ts'

/** Its caller destroys it. @throws DomainError `not_found`; `unavailable` when a row has to be mended first */
export async function storedDocument(pool: Pool | ClientBase, boardId: string): Promise<Y.Doc> {
  const board = await loadBoard(pool, boardId)
  if (board === undefined) throw new DomainError('not_found', 'No such board.')
  return readable(() => buildDocument(board.parts, board.rows).doc)
}

/** Opening the board mends it (server/sync/open-document.ts); until then it cannot be read. */
export function readable<T>(build: () => T): T {
  try {
    return build()
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause
    throw new DomainError('unavailable', 'The board cannot be read before it is mended.', { cause })
  }
}
