/**
 * Writes what a board is, or was at a moment, into a snapshot's row: document and comments of one point of the log. The
 * row is read back and loaded before it is committed, so there is no snapshot that cannot be opened.
 */

import type { ClientBase, Pool } from 'pg'
import * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import type { Board } from '#domain/board/board.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { isSameValue } from '#domain/board/same-value.ts'
import { NEWS_CHANNEL } from '../boards/announce-news.ts'
import { keptThreads } from '../comments/kept-threads.ts'
import { asBuffer } from '../database/board-store.ts'
import type { ScheduledJob, SnapshotCounts, SnapshotJob, WrittenSnapshot } from './board-job.ts'
import { type BoardState, boardState } from './board-state.ts'
import { drawnThumbnails } from './snapshot-thumbnail.ts'
import { verifyParts } from './verify-parts.ts'
import { within } from './within.ts'

/** @throws DomainError `not_found` when the board is gone, `unavailable` when what was written cannot be loaded */
export async function writeSnapshot(pool: Pool, job: SnapshotJob): Promise<WrittenSnapshot> {
  const state = await boardState(pool, job.boardId, job.upTo)
  try {
    return await writeState(pool, job, state)
  } finally {
    state.doc.destroy()
  }
}

export async function writeState(
  pool: Pool,
  job: SnapshotJob | ScheduledJob,
  { doc, threads, upTo }: BoardState,
): Promise<WrittenSnapshot> {
  const { board } = readBoard(doc)
  const written = {
    bytes: Y.encodeStateAsUpdate(doc),
    comments: keptThreads(threads),
    counts: countsOf(board),
    thumbnails: drawnThumbnails(board),
  }
  return within(pool, 'READ COMMITTED', async (client) => {
    const savedAt = await insert(client, job, written)
    const { rows } = await client.query<StoredSnapshot>(READ_BACK, [job.snapshotId])
    const isKept = isSameValue(rows[0]?.comments, JSON.parse(written.comments))
    if (!(isKept && says(rows[0]?.bytes, doc, board))) {
      throw new DomainError('unavailable', 'The snapshot cannot be loaded back.')
    }
    return { savedAt, counts: written.counts, upTo }
  })
}

type Written = {
  readonly bytes: Uint8Array
  readonly comments: string
  readonly counts: SnapshotCounts
  readonly thumbnails: { readonly light: string | null; readonly dark: string | null }
}

type StoredSnapshot = { readonly bytes: Buffer; readonly comments: unknown }

async function insert(
  client: ClientBase,
  job: SnapshotJob | ScheduledJob,
  { bytes, comments, counts, thumbnails }: Written,
): Promise<Date> {
  const { snapshotId, boardId, name, note, cause, stage, savedBy } = job
  const noted = job.kind === 'snapshot' ? job.noted : undefined
  const { rows } = await client.query<{ readonly savedAt: Date }>(WRITE, [
    ...[snapshotId, boardId, name, note ?? '', cause, stage, savedBy],
    ...[asBuffer(bytes), comments, counts, thumbnails.light, thumbnails.dark],
    ...[noted?.byId, noted?.byName, noted?.act, noted?.facts],
  ])
  const [written] = rows
  if (written === undefined) throw new DomainError('not_found', 'No such board.')
  return written.savedAt
}

/** Whether an update loads, and says what the document does: the same structs, or at least a board that reads the same. */
function says(bytes: Uint8Array | undefined, doc: Y.Doc, board: Board): boolean {
  if (bytes === undefined) return false
  const verdict = verifyParts([bytes], doc)
  if (verdict !== 'differs') return verdict === 'same'
  const copy = new Y.Doc()
  try {
    Y.applyUpdate(copy, bytes)
    return isSameValue(plain(readBoard(copy).board), plain(board))
  } finally {
    copy.destroy()
  }
}

/** Maps as entries, which can be compared. */
function plain(board: Board): unknown {
  return JSON.parse(
    JSON.stringify(board, (_, value) => (value instanceof Map ? [...value.entries()] : value)),
  )
}

function countsOf({ negotiation }: Board): SnapshotCounts {
  const { actors, proposals, positions } = negotiation
  return { actors: actors.size, proposals: proposals.size, positions: positions.size }
}

/**
 * One statement: no snapshot without its entry in the audit, no entry without the snapshot, and the board's pages are
 * told of it.
 */
const WRITE = `
  WITH written AS (
    INSERT INTO "Snapshot" (id, "boardId", name, note, cause, stage, "savedBy", bytes, comments, counts,
      "lightThumbnail", "darkThumbnail")
    SELECT $1, id, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb, $11, $12 FROM "Board" WHERE id = $2
    ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes, comments = excluded.comments, counts = excluded.counts,
      "lightThumbnail" = excluded."lightThumbnail", "darkThumbnail" = excluded."darkThumbnail"
    RETURNING id, "boardId", "savedAt"
  ), noted AS (
    INSERT INTO "AuditEntry" ("boardId", "byId", "byName", act, facts)
    SELECT "boardId", $13::text, $14::text, $15::text, $16::jsonb FROM written WHERE $13::text IS NOT NULL
  )
  SELECT "savedAt", pg_notify('${NEWS_CHANNEL}', json_build_object(
    'boardId', "boardId", 'news', json_build_object('topic', 'snapshots', 'snapshotId', id)
  )::text) FROM written`

const READ_BACK = 'SELECT bytes, comments FROM "Snapshot" WHERE id = $1'
