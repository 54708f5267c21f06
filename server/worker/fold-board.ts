/**
 * Folds a board's log into a checkpoint that was loaded back before it counts, so that opening the board does not read
 * all of it [S15]. Works on what Postgres holds and on nothing else, in one transaction: killed at any point, the log
 * and the old checkpoint are what they were. The folded rows stay where they are (docs/decisions/016).
 */

import type { ClientBase, Pool } from 'pg'
import { type LoadedBoard, loadBoard, type StoredRow } from '../database/load-board.ts'
import type { FoldJob, FoldReport, QuarantinedRow } from './board-job.ts'
import {
  quarantine,
  replaceCheckpoint,
  rowsAside,
  takeLease,
  wholeLog,
} from './checkpoint-store.ts'
import { coveredRows } from './covered-rows.ts'
import { type Hopeless, type MadeCheckpoint, makeCheckpoint } from './make-checkpoint.ts'

/** Where folding has got to; a test ends the process there. */
export type FoldStep = 'leased' | 'loaded' | 'made' | 'replaced' | 'moved' | 'committed'

export type FoldContext = {
  readonly pool: Pool
  readonly reached?: (step: FoldStep) => Promise<void>
}

export async function foldBoard(context: FoldContext, job: FoldJob): Promise<FoldReport> {
  const client = await context.pool.connect()
  let isBroken = true
  try {
    await client.query('BEGIN')
    const report = await foldInside(client, context, job)
    await client.query(report.outcome === 'written' ? 'COMMIT' : 'ROLLBACK')
    await context.reached?.('committed')
    isBroken = false
    return report
  } finally {
    // A connection that failed half-way is ended, and with it the transaction and the lease.
    client.release(isBroken)
  }
}

async function foldInside(
  client: ClientBase,
  { reached = async () => {} }: FoldContext,
  job: FoldJob,
): Promise<FoldReport> {
  const { boardId } = job
  if (!(await takeLease(client, boardId))) return { outcome: 'busy', ...NOTHING }
  await reached('leased')
  const board = await loadBoard(client, boardId)
  if (board === undefined) return { outcome: 'gone', ...NOTHING }
  if (board.rows.length === 0 && !job.mend) return { outcome: 'current', ...NOTHING }
  await reached('loaded')
  const { made, rows } = await make(client, board, job)
  if ('hopeless' in made) return { outcome: 'unverified', ...NOTHING, reason: made.hopeless }
  const quarantined = made.bad.map(({ row, reason }) => ({ origin: row.origin, n: row.n, reason }))
  if (quarantined.length > 0 && !job.mend) {
    return { outcome: 'unverified', ...NOTHING, reason: 'bad rows' }
  }
  await reached('made')
  return await write(client, { board, made, rows, quarantined, boardId, reached })
}

/** From the checkpoint, or from the whole log when it is the checkpoint that cannot be read. */
async function make(
  client: ClientBase,
  { parts, rows }: LoadedBoard,
  { boardId, mend }: FoldJob,
): Promise<{ readonly made: MadeCheckpoint | Hopeless; readonly rows: readonly StoredRow[] }> {
  const made = makeCheckpoint(parts, rows)
  if (!mend || !('hopeless' in made) || made.hopeless !== 'parts') return { made, rows }
  const all = await wholeLog(client, boardId)
  return { made: makeCheckpoint([], all), rows: all }
}

type Writing = {
  readonly boardId: string
  readonly board: LoadedBoard
  readonly made: MadeCheckpoint
  readonly rows: readonly StoredRow[]
  readonly quarantined: readonly QuarantinedRow[]
  readonly reached: (step: FoldStep) => Promise<void>
}

async function write(
  client: ClientBase,
  { boardId, board, made, rows, quarantined, reached }: Writing,
): Promise<FoldReport> {
  const inside = rows.filter((row) => !made.hanging.has(row))
  const aside = [...(await rowsAside(client, boardId)), ...quarantined]
  const covered = coveredRows(board.covered, inside, aside)
  const next = { parts: made.parts, covered, basis: board.version }
  if (!(await replaceCheckpoint(client, boardId, next))) return { outcome: 'outrun', ...NOTHING }
  await reached('replaced')
  if (quarantined.length > 0) await quarantine(client, boardId, made.bad)
  await reached('moved')
  return {
    outcome: 'written',
    rows: inside.length,
    bytes: made.parts.reduce((sum, { length }) => sum + length, 0),
    hanging: made.hanging.size,
    quarantined,
  }
}

const NOTHING = { rows: 0, bytes: 0, hanging: 0, quarantined: [] }
