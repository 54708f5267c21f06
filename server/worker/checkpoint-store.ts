/** The tables that folding reads and writes, over one connection inside one transaction. Used by fold-board.ts only. */

import type { ClientBase, Pool } from 'pg'
import { asBuffer, type Covered } from '../database/board-store.ts'
import type { StoredRow } from '../database/load-board.ts'
import type { BadRow } from './make-checkpoint.ts'

export type NextCheckpoint = {
  readonly parts: readonly Uint8Array[]
  readonly covered: Covered
  /** The number of the checkpoint it was made from; 0: there was none. */
  readonly basis: number
}

/**
 * The right to fold a board until the transaction ends, however it ends: the lock goes with the connection. Whoever
 * finds it taken leaves the work to its holder. That only saves work; what keeps a checkpoint from being overwritten by
 * an older one is `basis`.
 */
export async function takeLease(client: ClientBase, boardId: string): Promise<boolean> {
  const { rows } = await client.query<{ readonly taken: boolean }>(LEASE, [
    `parley-fold:${boardId}`,
  ])
  return rows[0]?.taken === true
}

/** False when another checkpoint took the place of `basis`: then nothing was written. */
export async function replaceCheckpoint(
  client: ClientBase,
  boardId: string,
  { parts, covered, basis }: NextCheckpoint,
): Promise<boolean> {
  const text = basis === 0 ? FIRST : NEXT
  const values = [boardId, JSON.stringify(covered), basis + 1]
  const { rowCount } = await client.query(text, values)
  if (rowCount !== 1) return false
  await client.query(PARTS, [
    boardId,
    basis + 1,
    parts.map((_, place) => place),
    parts.map(asBuffer),
  ])
  await client.query(FORGET, [boardId, basis + 1])
  return true
}

/** Moves rows out of the log, as they are and with the reason. */
export async function quarantine(
  client: ClientBase,
  boardId: string,
  bad: readonly BadRow[],
): Promise<void> {
  await client.query(QUARANTINE, [
    boardId,
    bad.map(({ row }) => row.origin),
    bad.map(({ row }) => row.n),
    bad.map(({ reason }) => reason),
  ])
}

/** Numbers of rows that were taken out of a board's log earlier. */
export async function rowsAside(
  client: ClientBase,
  boardId: string,
): Promise<readonly Pick<StoredRow, 'origin' | 'n'>[]> {
  const { rows } = await client.query<Pick<StoredRow, 'origin' | 'n'>>(ASIDE, [boardId])
  return rows
}

/** Every row of the log, whatever the checkpoint covers: for the day on which the checkpoint cannot be read. */
export async function wholeLog(
  client: ClientBase | Pool,
  boardId: string,
): Promise<readonly StoredRow[]> {
  const { rows } = await client.query<StoredRow>(WHOLE, [boardId])
  return rows
}

const LEASE = 'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS taken'

const FIRST = `
  INSERT INTO "BoardCheckpoint" ("boardId", covered, version) VALUES ($1, $2::jsonb, $3)
  ON CONFLICT ("boardId") DO NOTHING`

const NEXT = `
  UPDATE "BoardCheckpoint" SET covered = $2::jsonb, version = $3, at = now()
  WHERE "boardId" = $1 AND version = $3 - 1`

const PARTS = `
  INSERT INTO "BoardCheckpointPart" ("boardId", version, place, bytes)
  SELECT $1, $2, * FROM unnest($3::int[], $4::bytea[])`

const FORGET = 'DELETE FROM "BoardCheckpointPart" WHERE "boardId" = $1 AND version < $2'

const QUARANTINE = `
  WITH bad AS (SELECT * FROM unnest($2::text[], $3::int[], $4::text[]) AS bad (origin, n, reason)),
  moved AS (
    DELETE FROM "BoardUpdate" u USING bad
    WHERE u."boardId" = $1 AND u.origin = bad.origin AND u.n = bad.n
    RETURNING u.*, bad.reason
  )
  INSERT INTO "BoardQuarantine" ("boardId", origin, n, bytes, "personId", at, reason)
  SELECT "boardId", origin, n, bytes, "personId", at, reason FROM moved`

const ASIDE = 'SELECT origin, n FROM "BoardQuarantine" WHERE "boardId" = $1'

const WHOLE =
  'SELECT origin, n, bytes, at FROM "BoardUpdate" WHERE "boardId" = $1 ORDER BY at, origin, n'
