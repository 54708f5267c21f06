/**
 * What pages, exports, snapshots, analyses and restores of a board of 5,000 cards cost everybody else: `npx tsx tests/load/stall.ts`.
 * The built server on a Postgres of its own; somebody in another room sends an edit every 20 ms and waits for its
 * acknowledgement, while requests come at a stated rate. `loop` is how long the server's event loop was kept at a
 * stretch, from its own /metrics, less the 10 ms of that meter's beat. `main ms` is what one request cost the server's
 * main thread, by the kernel's count (Linux only): unlike the others it holds on a machine that is busy otherwise.
 */

import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Pool } from 'pg'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'
import { Caller } from '#tests/integration/http/caller.ts'
import { randomFrom } from '#tests/support/admission/random.ts'
import { startServer } from '#tests/support/start-server.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { measuredBoard } from './analysis/measured-board.ts'
import { AckProbe } from './boards/ack-probe.ts'
import { largeBoard } from './boards/large-board.ts'

const CARDS = Number(process.argv[2] ?? 5_000)
const SECONDS = 10
const METER_MS = 10
/** The same chances in every run. */
const chance = randomFrom(1)
const random = (): number => chance(2 ** 30) / 2 ** 30
/** Of the main thread in a phase in which nothing is asked: acknowledging the probe's edits. */
let idleMs: number | undefined

type Created = { readonly id: string }
type Work = { readonly name: string; readonly perSecond: number; readonly run: () => Promise<void> }

const folder = await temporaryFolder()
const postgres = await startEmbeddedPostgres(folder)
const server = await startServer({ databaseUrl: postgres.url })
const caller = new Caller(server.origin)
try {
  const { doc } = largeBoard(CARDS, CARDS * 3)
  await measure(await create('Large', doc), await create('Packages', measuredBoard(random)))
} finally {
  await server.stop()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}

async function create(title: string, doc: Y.Doc): Promise<string> {
  const { id } = await caller.json<Created>('POST', '/api/boards', { body: { title } })
  const pool = new Pool({ connectionString: postgres.url })
  await pool.query(
    `INSERT INTO "BoardUpdate" ("boardId", origin, n, bytes) VALUES ($1, 'large', 0, $2)`,
    [id, Buffer.from(Y.encodeStateAsUpdate(doc))],
  )
  await pool.end()
  return id
}

/** `packages`: a board of 100,000 packages, all of which its analysis goes through. */
async function measure(boardId: string, packages: string): Promise<void> {
  const path = `/api/boards/${boardId}`
  const small = await caller.json<Created>('POST', '/api/boards', { body: { title: 'Small' } })
  const open = new WebSocket(`${server.origin.replace('http', 'ws')}/sync/${boardId}`, {
    headers: { cookie: caller.cookie },
  })
  open.on('error', () => undefined)
  const probe = await AckProbe.open(caller, small.id)
  const first = await ok<Created>('POST', `${path}/snapshots`, { name: 'First' })
  const works: readonly Work[] = [
    { name: 'nothing', perSecond: 1, run: async () => {} },
    { name: 'page of the board', perSecond: 5, run: () => drop('GET', `/b/${boardId}`) },
    { name: 'export', perSecond: 1, run: () => drop('GET', `${path}/export?format=json`) },
    { name: 'snapshot', perSecond: 1, run: () => drop('POST', `${path}/snapshots`, { name: 'S' }) },
    {
      name: 'analysis, 100,000 packages',
      perSecond: 1,
      run: () => drop('GET', `/api/boards/${packages}/analysis`),
    },
    {
      name: 'restore (nothing changed)',
      perSecond: 0.5,
      run: () => drop('POST', `${path}/snapshots/${first.id}/restore`),
    },
  ]
  say(row('while', 'asked', 'main ms', 'loop p99', 'loop max', 'ack p50', 'ack p95', 'ack max'))
  for (const work of works) {
    // Once before, so that nothing is measured that is only slow the first time.
    await work.run()
    say(await phase(work, probe))
  }
  probe.close()
  open.close()
}

async function phase({ name, perSecond, run }: Work, probe: AckProbe): Promise<string> {
  await loopDelay()
  probe.takeLatencies()
  const before = mainThreadMs()
  const until = performance.now() + SECONDS * 1_000
  let asked = 0
  const running: Promise<void>[] = []
  while (performance.now() < until) {
    running.push(run())
    asked += 1
    await new Promise((resolve) => setTimeout(resolve, 1_000 / perSecond))
  }
  await Promise.all(running)
  const latencies = [...probe.takeLatencies()].sort((a, b) => a - b)
  const spent = mainThreadMs() - before
  idleMs ??= spent
  const { p99, max } = await loopDelay()
  const at = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN
  const figures = [(spent - idleMs) / asked, p99, max, at(0.5), at(0.95), at(1)].map((ms) =>
    ms.toFixed(1),
  )
  return row(name, String(asked), ...figures)
}

/** Processor time of the server's main thread so far; its first task has its own number. */
function mainThreadMs(): number {
  try {
    const [nanoseconds] = readFileSync(
      `/proc/${server.pid}/task/${server.pid}/schedstat`,
      'utf8',
    ).split(' ')
    return Number(nanoseconds) / 1e6
  } catch {
    // Not Linux: the column says NaN.
    return Number.NaN
  }
}

/** Since it was asked last; asking begins anew. */
async function loopDelay(): Promise<{ readonly p99: number; readonly max: number }> {
  const text = await (await caller.call('GET', '/metrics')).text()
  const seconds = (what: string): number =>
    Number(new RegExp(`^nodejs_eventloop_lag_${what}_seconds (\\S+)`, 'm').exec(text)?.[1])
  return { p99: seconds('p99') * 1_000 - METER_MS, max: seconds('max') * 1_000 - METER_MS }
}

async function ok<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const response = await caller.call(method, path, body ? { body } : {})
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}

async function drop(method: string, path: string, body?: object): Promise<void> {
  const response = await caller.call(method, path, body ? { body } : {})
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  await response.arrayBuffer()
}

function row(name: string, ...figures: readonly string[]): string {
  return `${name.padEnd(28)}${figures.map((figure) => figure.padStart(10)).join('')}`
}

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}
