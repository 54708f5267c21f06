/**
 * `npm run bench:exports`: how long files of a board take and how large they are, how soon one that is given up has ended,
 * and how long the main thread of the process was kept meanwhile. The worker itself, on a Postgres of its own, without
 * the pages. docs/benchmarks.md
 */

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { cpus } from 'node:os'
import { Pool } from 'pg'
import * as Y from 'yjs'
import { openBoardStore } from '#server/database/board-store.ts'
import { startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'
import { migrate } from '#server/database/migrate.ts'
import { EXPORT_WISH } from '#server/exports/export-wish.ts'
import { BoardJobs, type Terms } from '#server/worker/board-jobs.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { exportedBoard } from './boards/exported-board.ts'
import { LoopStall } from './boards/loop-stall.ts'
import { median } from './report/median.ts'

const SIZES = [100, 2_000, 5_000]
const ROUNDS = 3
const WISHES = [
  { format: 'json' },
  { format: 'svg' },
  { format: 'pdf' },
  { format: 'png', scale: 0.1 },
  { format: 'png', scale: 0.25 },
  { format: 'png', scale: 1 },
  { format: 'png', scale: 2 },
] as const

const folder = await temporaryFolder()
const postgres = await startEmbeddedPostgres(folder)
await migrate(postgres.url, 'prisma/migrations')
const pool = new Pool({ connectionString: postgres.url })
const store = openBoardStore(postgres.url)
const silent = (): void => undefined
const jobs = new BoardJobs(postgres.url, { info: silent, warn: say, error: say })
try {
  say(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model}\n`)
  say(row('', 'median ms', 'longest ms', 'KB', 'stall ms'))
  for (const cards of SIZES) await measureBoard(cards)
} finally {
  await jobs.close()
  await store.close()
  await pool.end()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}

async function measureBoard(cards: number): Promise<void> {
  const boardId = await storedBoard(cards)
  for (const wish of WISHES) await measureFile(boardId, cards, wish)
  await measureGivingUp(boardId, cards)
}

async function measureFile(boardId: string, cards: number, wish: object): Promise<void> {
  const taken: number[] = []
  let [bytes, stall] = [0, 0]
  const name = `${cards} cards, ${Object.values(wish).join(' ')}`
  for (let round = 0; round < ROUNDS; round++) {
    const watch = new LoopStall()
    const begun = performance.now()
    try {
      bytes = (await exported(boardId, wish)).byteLength
    } catch (error) {
      watch.end()
      say(`${name}: ${error instanceof Error ? error.message : error}`)
      return
    }
    taken.push(performance.now() - begun)
    stall = Math.max(stall, watch.end())
  }
  say(row(name, ms(median(taken)), ms(Math.max(...taken)), ms(bytes / 1_000), stall.toFixed(1)))
}

/** From giving up in the midst until another board's file is begun: the worker is free again. */
async function measureGivingUp(boardId: string, cards: number): Promise<void> {
  const taken: number[] = []
  const small = await storedBoard(1)
  for (let round = 0; round < ROUNDS; round++) {
    const gone = new AbortController()
    const file = exported(
      boardId,
      { format: 'pdf' },
      {
        signal: gone.signal,
        onProgress: () => gone.abort(),
      },
    )
    await file.catch(() => undefined)
    const begun = performance.now()
    await exported(small, { format: 'json' })
    taken.push(performance.now() - begun)
  }
  say(
    row(`${cards} cards, pdf given up, next file there`, ms(median(taken)), ms(Math.max(...taken))),
  )
}

function exported(boardId: string, wish: object, terms: Terms = {}): Promise<Uint8Array> {
  const job = { kind: 'export', boardId, wish: EXPORT_WISH.parse(wish) } as const
  return jobs.run({ ...job, exportedAt: '2026-11-23T10:00:00.000Z' }, terms)
}

async function storedBoard(cards: number): Promise<string> {
  const id = randomUUID()
  await pool.query('INSERT INTO "Board" ("id", "title", "changedAt") VALUES ($1, $2, now())', [
    id,
    'Board',
  ])
  const bytes = Y.encodeStateAsUpdate(exportedBoard(cards))
  await store.append([{ boardId: id, origin: 'bench', n: 0, bytes, personId: null }])
  return id
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(44) + cells.map((cell) => cell.padStart(12)).join('')
}

function ms(value: number): string {
  return value.toFixed(0)
}

function say(words: unknown): void {
  process.stdout.write(`${String(words)}\n`)
}
