/**
 * A board as it was: made of its log, which keeps every row, whatever was folded since. Up to certain rows, or at a
 * moment. Used by board-state.ts and stored-moment.ts.
 */

import type { ClientBase, Pool } from 'pg'
import type * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import type { Covered } from '../database/board-store.ts'
import { loadBoard, type StoredRow } from '../database/load-board.ts'
import { buildDocument } from './build-document.ts'
import { readable } from './stored-document.ts'

/**
 * With the rows of `upTo` and no others; what rests on a row that is not among them is left out. Its caller destroys it.
 * @throws DomainError `not_found`; `unavailable` when a row has to be mended first
 */
export async function documentThen(
  pool: Pool | ClientBase,
  boardId: string,
  upTo: Covered,
): Promise<Y.Doc> {
  const isThen = ({ origin, n }: Pick<StoredRow, 'origin' | 'n'>): boolean =>
    n <= (upTo[origin] ?? -1)
  const board = await loadBoard(pool, boardId)
  if (board === undefined) throw new DomainError('not_found', 'No such board.')
  const isOlder = Object.entries(board.covered).every(([origin, n]) => isThen({ origin, n }))
  if (isOlder) {
    return readable(() => buildDocument(board.parts, board.rows.filter(isThen)).doc)
  }
  const { rows } = await pool.query<StoredRow>(ROWS_THEN, [
    boardId,
    Object.keys(upTo),
    Object.values(upTo),
  ])
  return readable(() => buildDocument([], rows).doc)
}

/**
 * The rows that stood in a board's log at a moment, to the millisecond: of each process's life those before the first
 * that was written later. A clock that was set back does not let a row overtake the one it follows.
 */
export async function rowsAt(pool: Pool, boardId: string, at: Date): Promise<Covered> {
  const { rows } = await pool.query<{ readonly origin: string; readonly n: number }>(AT, [
    boardId,
    at,
  ])
  return Object.fromEntries(rows.map(({ origin, n }) => [origin, n]))
}

const ROWS_THEN = `
  SELECT u.origin, u.n, u.bytes, u.at
  FROM unnest($2::text[], $3::int[]) AS wanted (origin, n)
  JOIN "BoardUpdate" u ON u."boardId" = $1 AND u.origin = wanted.origin AND u.n <= wanted.n
  ORDER BY u.at, u.origin, u.n`

const AT = `
  SELECT origin, coalesce(min(n) FILTER (WHERE at > $2) - 1, max(n)) AS n
  FROM "BoardUpdate" WHERE "boardId" = $1 GROUP BY origin`
