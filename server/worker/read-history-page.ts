/**
 * A page of a board's history, ready to be sent: framed (domain/replay/history-page.ts), with the names people have on
 * the board, and packed. In the worker, because a page of 5,000 rows takes 50 ms, and there are many in a long session.
 */

import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Pool } from 'pg'
import { encodeHistoryPage } from '#domain/replay/history-page.ts'
import { readHistory } from '../database/read-history.ts'
import type { HistoryJob } from './board-job.ts'
import { readHistoryPlace, writeHistoryPlace } from './history-place.ts'
import { namedIn } from './named-in.ts'

const packed = promisify(gzip)

/** @throws DomainError `bad_request` when `after` is no place in a history */
export async function readHistoryPage(
  pool: Pool,
  { boardId, after, limit }: HistoryJob,
): Promise<Uint8Array<ArrayBuffer>> {
  const place = readHistoryPlace(after)
  const page = await readHistory(pool, boardId, { after: place, limit })
  const named = await namedIn(
    pool,
    boardId,
    page.rows.flatMap(({ personId }) => personId ?? []),
  )
  const entries = page.rows.map(({ at, personId, bytes }) => {
    const by = personId === null ? null : named(personId)
    return { at: at.getTime(), by, bytes }
  })
  const total = await countRows(pool, boardId)
  const bytes = encodeHistoryPage({ next: writeHistoryPlace(page.after), total, entries })
  return new Uint8Array(await packed(bytes))
}

async function countRows(pool: Pool, boardId: string): Promise<number> {
  const { rows } = await pool.query<{ readonly total: number }>(COUNT, [boardId])
  return rows[0]?.total ?? 0
}

const COUNT = 'SELECT count(*)::int AS total FROM "BoardUpdate" WHERE "boardId" = $1'
