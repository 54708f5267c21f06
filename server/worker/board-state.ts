/**
 * A board's document and what was said beside it, at one point of its log: both are read in one snapshot of the
 * database. For write-snapshot.ts.
 */

import type { ClientBase, Pool } from 'pg'
import type * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import type { ThreadRow } from '../comments/thread-row.ts'
import { threadsUntil } from '../comments/threads-until.ts'
import type { Covered } from '../database/board-store.ts'
import { loadBoard } from '../database/load-board.ts'
import { buildDocument } from './build-document.ts'
import { coveredRows } from './covered-rows.ts'
import { documentThen } from './document-then.ts'
import { threadRows } from './stored-comments.ts'
import { readable } from './stored-document.ts'
import { within } from './within.ts'

export type BoardState = {
  /** Its caller destroys it. */
  readonly doc: Y.Doc
  readonly threads: readonly ThreadRow[]
  /** Up to where it has the log. */
  readonly upTo: Covered
}

/**
 * As the board is; with `upTo`, as it was with these rows and no others.
 * @throws DomainError `not_found`; `unavailable` when a row has to be mended first
 */
export async function boardState(
  pool: Pool,
  boardId: string,
  upTo: Covered | undefined,
): Promise<BoardState> {
  return within(pool, 'REPEATABLE READ READ ONLY', async (client) => {
    const threads = await threadRows(client, boardId)
    if (upTo === undefined) return { ...(await stateNow(client, boardId)), threads }
    const until = await endOf(client, boardId, upTo)
    const doc = await documentThen(client, boardId, upTo)
    return { doc, threads: until === undefined ? threads : threadsUntil(threads, until), upTo }
  })
}

async function stateNow(
  client: ClientBase,
  boardId: string,
): Promise<Pick<BoardState, 'doc' | 'upTo'>> {
  const board = await loadBoard(client, boardId)
  if (board === undefined) throw new DomainError('not_found', 'No such board.')
  const { parts, rows, covered } = board
  const { doc } = readable(() => buildDocument(parts, rows))
  return { doc, upTo: coveredRows(covered, rows, []) }
}

/** When the first row behind these was written, in ms; undefined: they are all there are. */
async function endOf(
  client: ClientBase,
  boardId: string,
  upTo: Covered,
): Promise<number | undefined> {
  const { rows } = await client.query<{ readonly at: Date | null }>(NEXT, [
    boardId,
    Object.keys(upTo),
    Object.values(upTo),
  ])
  return rows[0]?.at?.getTime()
}

const NEXT = `
  SELECT min(u.at) AS at
  FROM unnest($2::text[], $3::int[]) AS wanted (origin, n)
  JOIN "BoardUpdate" u ON u."boardId" = $1 AND u.origin = wanted.origin AND u.n = wanted.n + 1`
