/**
 * A board's history, update by update, with who wrote it and when the server received it: for replaying a board. The log
 * keeps every row, folded or not. Read with the same rights as the board itself.
 */

import type { Pool } from 'pg'
import type { Covered } from './board-store.ts'

export type HistoryRow = {
  /** The life of a server process, and the number of the row in it. */
  readonly origin: string
  readonly n: number
  readonly bytes: Uint8Array
  /** Null: the server's own act. */
  readonly personId: string | null
  /** The database's clock when the row was written. */
  readonly at: Date
}

export type HistoryPage = {
  /** Oldest first, each origin's rows in the order of their numbers. Fewer than asked for: there are no more now. */
  readonly rows: readonly HistoryRow[]
  /** What has been read so far; the next page begins behind it. */
  readonly after: Covered
}

/**
 * The next rows behind `after` ({} to begin with), at most `limit`. Where a page begins is said by origin and not by time:
 * a row that became visible late, behind others with later times, comes with the next page instead of never.
 */
export async function readHistory(
  pool: Pool,
  boardId: string,
  { after, limit }: { readonly after: Covered; readonly limit: number },
): Promise<HistoryPage> {
  const values = [boardId, Object.keys(after), Object.values(after), limit]
  const { rows } = await pool.query<HistoryRow>(PAGE, values)
  const read: Record<string, number> = { ...after }
  for (const { origin, n } of rows) read[origin] = n
  return { rows, after: read }
}

/**
 * From each origin at most a page of rows, jumping through the primary key; of all these the oldest. `turn` is the time
 * of a row or of one before it in its origin, if that was later: a clock that was set back does not turn an origin's
 * rows around. Bytes are read for the page only.
 */
const PAGE = `
  WITH RECURSIVE origins AS (
    (SELECT origin FROM "BoardUpdate" WHERE "boardId" = $1 ORDER BY origin LIMIT 1)
    UNION ALL
    SELECT (SELECT u.origin FROM "BoardUpdate" u
            WHERE u."boardId" = $1 AND u.origin > o.origin ORDER BY u.origin LIMIT 1)
    FROM origins o WHERE o.origin IS NOT NULL
  ), read AS (
    SELECT * FROM unnest($2::text[], $3::int[]) AS read (origin, n)
  ), ahead AS (
    SELECT o.origin, u.n, u.turn
    FROM origins o LEFT JOIN read USING (origin), LATERAL (
      SELECT r.n, max(r.at) OVER (ORDER BY r.n) AS turn FROM (
        SELECT n, at FROM "BoardUpdate"
        WHERE "boardId" = $1 AND origin = o.origin AND n > coalesce(read.n, -1)
        ORDER BY n LIMIT $4
      ) r
    ) u
  ), page AS (
    SELECT * FROM ahead ORDER BY turn, origin, n LIMIT $4
  )
  SELECT u.origin, u.n, u.bytes, u."personId", u.at
  FROM page JOIN "BoardUpdate" u ON u."boardId" = $1 AND u.origin = page.origin AND u.n = page.n
  ORDER BY page.turn, page.origin, page.n`
