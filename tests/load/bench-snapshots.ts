/**
 * `npm run bench:snapshots`, or with the sizes wanted behind `--`: what saving and restoring snapshots costs whoever asks
 * for it and everybody else (`loop`: how long the server's event loop was kept at a stretch, from its own /metrics, less
 * the 10 ms of that meter's beat), and how soon a list of a thousand is there. The built server on a Postgres of its own, nobody else at work. docs/benchmarks.md
 */

import { rm } from 'node:fs/promises'
import { cpus } from 'node:os'
import { Pool } from 'pg'
import * as Y from 'yjs'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'
import { Caller } from '#tests/integration/http/caller.ts'
import { OpenBoard } from '#tests/integration/http/open-board.ts'
import { id, stance } from '#tests/support/board-builder.ts'
import { startServer } from '#tests/support/start-server.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { largeBoard } from './boards/large-board.ts'
import { median } from './report/median.ts'

const asked = process.argv.slice(2).map(Number)
const SIZES = asked.length > 0 ? asked : [100, 2_000, 5_000]
const LISTED = 1_000
const ROUNDS = 7
const RESTORES = 3
const LIST_ROUNDS = 20
const METER_MS = 10

type Named = { readonly id: string }

const folder = await temporaryFolder()
const postgres = await startEmbeddedPostgres(folder)
const pool = new Pool({ connectionString: postgres.url })
const server = await startServer({ databaseUrl: postgres.url })
const caller = new Caller(server.origin)
try {
  say(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model}\n`)
  say(row('', 'median ms', 'longest ms', 'loop ms'))
  for (const cards of SIZES) await measureBoard(cards)
  await measureList(await boardOf(2_000))
} finally {
  await pool.end()
  await server.stop()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}

async function measureBoard(cards: number): Promise<void> {
  const boardId = await boardOf(cards)
  const path = `/api/boards/${boardId}/snapshots`
  // Open, as it is while people work: what is measured is not the board's first reading.
  const open = await OpenBoard.by(caller, boardId)
  const save = () => ok<Named>('POST', path, { name: 'Saved' })
  const first = await save()
  await report(`${cards} cards, saved`, ROUNDS, async () => void (await save()))
  const { rows } = await pool.query<{ readonly bytes: number; readonly pictures: number }>(
    `SELECT length(bytes) AS bytes, length("lightThumbnail" || "darkThumbnail") AS pictures
     FROM "Snapshot" WHERE id = $1`,
    [first.id],
  )
  const [size] = rows
  say(`  (${kib(size?.bytes)} the document, ${kib(size?.pictures)} both pictures)`)
  const restore = `${path}/${first.id}/restore`
  await report(`${cards} cards, restored, nothing changed`, ROUNDS, () => drop('POST', restore))
  await restoreAfter(open, { cards, moved: Math.ceil(cards / 10), restore })
  await restoreAfter(open, { cards, moved: cards, restore })
  await report(`${cards} cards, document read`, ROUNDS, () =>
    drop('GET', `${path}/${first.id}/document`),
  )
  open.close()
}

type Moves = { readonly cards: number; readonly moved: number; readonly restore: string }

/** Somebody states a position on so many proposals before each restore, which takes them all back. */
async function restoreAfter(open: OpenBoard, { cards, moved, restore }: Moves): Promise<void> {
  const taken: number[] = []
  const stalls: number[] = []
  for (let round = 0; round < RESTORES; round++) {
    const condition = `In round ${round} of ${moved}`
    for (let i = 0; i < moved; i += 100) {
      const some = Array.from({ length: Math.min(100, moved - i) }, (_, j) => `p${i + j}`)
      open.run(...some.map((name) => stance('a1', name, 'conditional', { condition })))
    }
    const key = positionKey(id('a1'), id(`p${moved - 1}`))
    const holds = ({ positions }: Negotiation) => positions.get(key)?.condition === condition
    const shown = await OpenBoard.by(caller, open.boardId)
    await shown.until(holds)
    // What the moves themselves cost is not asked here.
    shown.close()
    await longestStall()
    const before = performance.now()
    await drop('POST', restore)
    taken.push(performance.now() - before)
    stalls.push(await longestStall())
    await open.until((negotiation) => !holds(negotiation))
  }
  figures(`${cards} cards, restored, ${moved} positions moved since`, taken, stalls)
}

async function measureList(boardId: string): Promise<void> {
  const path = `/api/boards/${boardId}/snapshots`
  const saved = await ok<Named>('POST', path, { name: 'Saved' })
  await pool.query(
    `INSERT INTO "Snapshot" SELECT (jsonb_populate_record(s, jsonb_build_object('id', 'copy-' || i,
       'name', 'Round ' || i, 'note', 'What was said in round ' || i, 'isPinned', i % 200 = 0,
       'savedAt', s."savedAt" - make_interval(mins => i)))).*
     FROM "Snapshot" s, generate_series(1, $2) i WHERE s.id = $1`,
    [saved.id, LISTED - 1],
  )
  await pool.query('VACUUM ANALYZE "Snapshot"')
  const pages = [path]
  for (let next = await nextOf(path); next !== undefined; next = await nextOf(pages.at(-1) ?? '')) {
    pages.push(`${path}?before=${next}`)
  }
  const list = (name: string, at: string) => report(name, LIST_ROUNDS, () => drop('GET', at))
  await list(`${LISTED} snapshots, first page of ${pages.length}`, path)
  await list('  the last page', pages.at(-1) ?? '')
  await list('  searched, one found', `${path}?search=round%20999`)
  await list('  searched, none found', `${path}?search=nowhere`)
  await list('  the pinned ones', `${path}?isPinned=true`)
  await list('  a picture', `${path}/copy-7/thumbnail?theme=dark`)
  await list('the same server, GET /api/me', '/api/me')
}

async function nextOf(page: string): Promise<string | undefined> {
  return (await ok<{ readonly next?: string }>('GET', page)).next
}

async function boardOf(cards: number): Promise<string> {
  const title = `${cards} cards`
  const { id: boardId } = await ok<Named>('POST', '/api/boards', { title })
  const { doc } = largeBoard(cards, cards * 3)
  await pool.query(
    `INSERT INTO "BoardUpdate" ("boardId", origin, n, bytes) VALUES ($1, 'large', 0, $2)`,
    [boardId, Buffer.from(Y.encodeStateAsUpdate(doc))],
  )
  doc.destroy()
  return boardId
}

async function report(name: string, rounds: number, act: () => Promise<void>): Promise<void> {
  const taken: number[] = []
  const stalls: number[] = []
  // One more before: what is slow the first time only is not what is asked here.
  for (let round = -1; round < rounds; round++) {
    await longestStall()
    const before = performance.now()
    await act()
    if (round < 0) continue
    taken.push(performance.now() - before)
    stalls.push(await longestStall())
  }
  figures(name, taken, stalls)
}

function figures(name: string, taken: readonly number[], stalls: readonly number[]): void {
  const columns = [median(taken), Math.max(...taken), Math.max(...stalls)]
  say(row(name, ...columns.map((ms) => ms.toFixed(1))))
}

/** Of the server's event loop since it was asked last, in ms. */
async function longestStall(): Promise<number> {
  const text = await (await caller.call('GET', '/metrics')).text()
  const [, seconds] = /^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text) ?? []
  return Number(seconds) * 1_000 - METER_MS
}

async function ok<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  return (await answer(method, path, body)).json() as Promise<Answer>
}

async function drop(method: string, path: string): Promise<void> {
  await (await answer(method, path)).arrayBuffer()
}

async function answer(method: string, path: string, body?: object): Promise<Response> {
  const response = await caller.call(method, path, body ? { body } : {})
  if (response.ok) return response
  throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
}

function kib(bytes = 0): string {
  return `${Math.round(bytes / 1024)} KiB`
}

function row(name: string, ...columns: readonly string[]): string {
  return `${name.padEnd(52)}${columns.map((column) => column.padStart(12)).join('')}`
}

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}
