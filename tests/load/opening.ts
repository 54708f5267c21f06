/**
 * What opening a board costs as its history grows, and what others feel of it: `npx tsx tests/load/opening.ts`. A Postgres
 * of its own, boards of 5,000 cards, medians of seven openings. `stall` is the longest time the event loop was kept,
 * seen by a timer of 1 ms, with the checkpoint in one piece and in parts.
 */

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { Pool } from 'pg'
import * as Y from 'yjs'
import { openBoardStore } from '#server/database/board-store.ts'
import { startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'
import { migrate } from '#server/database/migrate.ts'
import { LiveDocument } from '#server/sync/live-document.ts'
import { encodeParts } from '#server/worker/encode-parts.ts'
import { foldBoard } from '#server/worker/fold-board.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { largeBoard } from './boards/large-board.ts'
import { LoopStall } from './boards/loop-stall.ts'

const CARDS = Number(process.argv[2] ?? 5_000)
const OPENINGS = 7

const folder = await temporaryFolder()
const postgres = await startEmbeddedPostgres(folder)
try {
  await migrate(postgres.url, 'prisma/migrations')
  await measure(postgres.url)
} finally {
  await postgres.stop()
  await rm(folder, { recursive: true })
}

async function measure(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 2 })
  const store = openBoardStore(url)
  const { doc, updates } = largeBoard(CARDS, 50_000)
  const state = Y.encodeStateAsUpdate(doc)
  say(`${CARDS} cards, ${updates.length} edits, ${Math.round(state.length / 1024)} KiB\n`)
  say(row('history', 'read ms', 'open ms', 'stall ms'))
  for (const rows of [1_000, 10_000, 50_000]) {
    const boardId = await board(pool, state, { rows, lives: 10 })
    await fold(pool, boardId)
    say(row(`${rows} rows, 10 lives`, ...(await openings(store, boardId))))
  }
  const boardId = await board(pool, state, { rows: 50_000, lives: 2_000 })
  await fold(pool, boardId)
  say(row('50000 rows, 2000 lives', ...(await openings(store, boardId))))
  await pool.query('DELETE FROM "BoardCheckpointPart" WHERE "boardId" = $1 AND place > 0', [
    boardId,
  ])
  await pool.query('UPDATE "BoardCheckpointPart" SET bytes = $2 WHERE "boardId" = $1', [
    boardId,
    Buffer.from(Y.encodeStateAsUpdate(doc)),
  ])
  say(row('checkpoint in one piece', ...(await openings(store, boardId))))
  const unfolded = await board(pool, updates, { rows: 0, lives: 1 })
  say(row(`${updates.length} rows, not folded`, ...(await openings(store, unfolded))))
  say(`parts: ${encodeParts(doc).length}`)
  await store.close()
  await pool.end()
}

/** A board whose history begins with these updates and goes on with rows that move one card. */
async function board(
  pool: Pool,
  first: Uint8Array | readonly Uint8Array[],
  { rows, lives }: { readonly rows: number; readonly lives: number },
): Promise<string> {
  const boardId = randomUUID()
  await pool.query('INSERT INTO "Board" (id, title) VALUES ($1, $1)', [boardId])
  const head = first instanceof Uint8Array ? [first] : first
  await insert(
    pool,
    boardId,
    head.map((bytes, n) => ({ origin: 'create', n, bytes })),
  )
  const mover = new Y.Doc()
  const moves: Uint8Array[] = []
  mover.on('update', (update: Uint8Array) => moves.push(update))
  for (let i = 0; i < rows; i++) mover.getMap('meta').set('at', [i, i])
  await insert(
    pool,
    boardId,
    moves.map((bytes, i) => ({ origin: `life ${i % lives}`, n: Math.floor(i / lives), bytes })),
  )
  return boardId
}

/** A row a millisecond: rows that come back out of their order would each wait for the ones before. */
async function insert(
  pool: Pool,
  boardId: string,
  rows: readonly { readonly origin: string; readonly n: number; readonly bytes: Uint8Array }[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 5_000) {
    const some = rows.slice(from, from + 5_000)
    await pool.query(
      `INSERT INTO "BoardUpdate" ("boardId", origin, n, bytes, at)
       SELECT $1, origin, n, bytes, at FROM unnest($2::text[], $3::int[], $4::bytea[], $5::timestamptz[])
       AS row (origin, n, bytes, at)`,
      [
        boardId,
        some.map(({ origin }) => origin),
        some.map(({ n }) => n),
        some.map(({ bytes }) => Buffer.from(bytes)),
        some.map((_, i) => new Date(Date.UTC(2026, 0) + from + i)),
      ],
    )
  }
}

async function fold(pool: Pool, boardId: string): Promise<void> {
  const { outcome } = await foldBoard({ pool }, { kind: 'fold', boardId, mend: false })
  if (outcome !== 'written') throw new Error(`not folded: ${outcome}`)
  await pool.query('ANALYZE')
}

async function openings(
  store: ReturnType<typeof openBoardStore>,
  boardId: string,
): Promise<string[]> {
  const figures: { read: number; open: number; stall: number }[] = []
  for (let i = 0; i < OPENINGS; i++) {
    const loop = new LoopStall()
    const started = performance.now()
    const stored = await store.load(boardId)
    const read = performance.now() - started
    const document = new LiveDocument()
    await document.load(stored?.updates ?? [])
    const open = performance.now() - started
    document.close()
    await new Promise((resolve) => setTimeout(resolve, 20))
    figures.push({ read, open, stall: loop.end() })
  }
  const median = (of: readonly number[]): string =>
    ([...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0).toFixed(1)
  return [
    median(figures.map(({ read }) => read)),
    median(figures.map(({ open }) => open)),
    median(figures.map(({ stall }) => stall)),
  ]
}

function row(name: string, ...figures: readonly string[]): string {
  return `${name.padEnd(26)}${figures.map((figure) => figure.padStart(10)).join('')}`
}

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}
