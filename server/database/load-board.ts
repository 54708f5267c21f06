/**
 * Reads a board from the log in one statement, so in one snapshot of the database: the checkpoint's parts and the rows
 * it does not cover. What that costs does not grow with the board's history. Used by board-store.ts and the worker.
 */

import type { ClientBase, Pool } from 'pg'
import type { Covered } from './board-store.ts'

export type StoredRow = {
  readonly origin: string
  readonly n: number
  readonly bytes: Uint8Array
  readonly at: Date
}

export type LoadedBoard = {
  /** The checkpoint's updates, each self-contained given those before it. */
  readonly parts: readonly Uint8Array[]
  /** What they cover. */
  readonly covered: Covered
  /** The checkpoint's number; 0 when there is none. */
  readonly version: number
  /** What the checkpoint does not cover, oldest first. */
  readonly rows: readonly StoredRow[]
  /** Yjs client ids and whose they are. */
  readonly owners: ReadonlyMap<number, string>
}

/** Undefined when there is no such board; no parts and no rows when nothing was ever written. */
export async function loadBoard(
  database: Pool | ClientBase,
  boardId: string,
): Promise<LoadedBoard | undefined> {
  const { rows: answer } = await database.query<AnswerRow>(LOAD, [boardId])
  const first = answer[0]
  if (first === undefined) return undefined
  const parts: Uint8Array[] = []
  const rows: StoredRow[] = []
  for (const { origin, n, bytes, at } of answer) {
    if (bytes === null) continue
    if (origin === null || n === null || at === null) parts.push(bytes)
    else rows.push({ origin, n, bytes, at })
  }
  const owners = Object.entries(first.owners ?? {})
  return {
    parts,
    covered: first.covered ?? {},
    version: first.version ?? 0,
    rows,
    owners: new Map(owners.map(([client, personId]) => [Number(client), personId])),
  }
}

type AnswerRow = {
  readonly covered: Covered | null
  readonly version: number | null
  readonly owners: Readonly<Record<string, string>> | null
  /** Null in a part. */
  readonly origin: string | null
  readonly n: number | null
  readonly at: Date | null
  /** Null when there is nothing but a board. */
  readonly bytes: Buffer | null
}

/**
 * It jumps through the primary key from origin to origin instead of reading the board's whole history. What is covered
 * is unpacked once: looked up origin by origin it was taken apart again for each. Only the first row carries
 * what is said once. Parts and rows come as rows of their own, which pg takes apart as they arrive.
 */
const LOAD = `
  WITH RECURSIVE origins AS (
    (SELECT origin FROM "BoardUpdate" WHERE "boardId" = $1 ORDER BY origin LIMIT 1)
    UNION ALL
    SELECT (SELECT u.origin FROM "BoardUpdate" u
            WHERE u."boardId" = $1 AND u.origin > o.origin ORDER BY u.origin LIMIT 1)
    FROM origins o WHERE o.origin IS NOT NULL
  ), head AS MATERIALIZED (
    SELECT c.covered, c.version, (
      SELECT json_object_agg(o."clientId", o."personId") FROM "BoardClient" o WHERE o."boardId" = b.id
    ) AS owners
    FROM "Board" b LEFT JOIN "BoardCheckpoint" c ON c."boardId" = b.id WHERE b.id = $1
  ), covered AS MATERIALIZED (
    SELECT key AS origin, value::int AS n FROM head, jsonb_each_text(head.covered)
  ), stored AS (
    SELECT p.place, NULL AS origin, NULL::int AS n, NULL::timestamptz AS at, p.bytes
    FROM head h JOIN "BoardCheckpointPart" p ON p."boardId" = $1 AND p.version = h.version
    UNION ALL
    SELECT NULL, u.origin, u.n, u.at, u.bytes
    FROM origins o LEFT JOIN covered c USING (origin), LATERAL (
      SELECT * FROM "BoardUpdate" r
      WHERE r."boardId" = $1 AND r.origin = o.origin AND r.n > coalesce(c.n, -1)
    ) u
  ), numbered AS (
    SELECT *, row_number() OVER (ORDER BY place NULLS LAST, at, origin, n) AS line FROM stored
  )
  SELECT CASE WHEN coalesce(line, 1) = 1 THEN h.covered END AS covered,
         CASE WHEN coalesce(line, 1) = 1 THEN h.version END AS version,
         CASE WHEN coalesce(line, 1) = 1 THEN h.owners END AS owners,
         s.origin, s.n, s.at, s.bytes
  FROM head h LEFT JOIN numbered s ON true ORDER BY line`
