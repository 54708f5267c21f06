/**
 * Words planted in sealed ballots are searched for in every byte that others receive, the log, the metrics, snapshots,
 * exports, backups and the data folder, before the reveal; after it the same search finds them.
 */

import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeBackup } from '#server/backup/take-backup.ts'
import { canary } from '#tests/support/canary/canary.ts'
import { type Found, findCanaries } from '#tests/support/canary/find-canaries.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { documentedEndpoints } from './api-document.ts'
import type { Caller } from './caller.ts'
import { Ear } from './ear.ts'
import { endNow, RoundTable } from './round-table.ts'
import { makeWorld, pathIn, type World } from './world.ts'
import { DELEGATES_PARTY, PROPOSAL } from './world-round.ts'

const WORD = canary('ballot')

let database: FreshDatabase
let server: RunningServer
let folder: string
let dataDir: string

beforeAll(async () => {
  database = await freshDatabase()
  folder = await temporaryFolder()
  dataDir = await temporaryFolder()
  server = await startServer({ databaseUrl: database.url, dataDir })
})

afterAll(async () => {
  await server?.stop()
  await database?.drop()
  for (const each of [folder, dataDir]) await rm(each, { recursive: true, force: true })
})

type Received = Map<string, Uint8Array>

const GETS = documentedEndpoints().filter(({ method }) => method === 'GET')
const OTHERS = ['facilitator', 'editor', 'commenter', 'viewer', 'outsider', 'stranger'] as const
const PAGES = ['', '/matrix', '/timeline', '/nowhere']

test('nothing of a ballot leaves the server before the reveal, by no way we know of', async () => {
  const world = await makeWorld(server.origin)
  const { facilitator, delegate } = world.callers
  await world.table()
  const table = new RoundTable(world.board.id, facilitator)
  const second = await table.delegateOf(DELEGATES_PARTY, 'Dot')
  const others: [string, Caller][] = [
    ...OTHERS.map((name): [string, Caller] => [name, world.callers[name]]),
    ['another delegate of the party', second],
  ]
  const ears = await listen(world, others)
  const { id } = await table.open()
  const place = [id, DELEGATES_PARTY] as const
  await plant(table, delegate, place)

  const before = await receive(world, { others, ears, place })
  expect(before.size).toBeGreaterThan(100)
  expect(search(before)).toEqual([])
  // The search is not blind: the one who submitted is told it back, by the same kind of answer.
  const own = await answerTo(delegate, table.ballotPath(place))
  expect(search(new Map([['own', own]])).map(({ spelling }) => spelling)).toContain('utf8')

  await endNow(database, id)
  await expect
    .poll(async () => (await table.round(delegate, id))?.state, { timeout: 30_000 })
    .toBe('revealed')
  const after = await receive(world, { others: others.slice(0, 1), ears, place })
  const found = new Set(search(after).map(({ where }) => where))
  const shown = ['socket ?ext=1 of facilitator', 'socket ?ext=1&deflate=1 of viewer']
  for (const where of [...shown, 'snapshot', 'backup', 'database log']) {
    expect(found).toContain(where)
  }
  expect([...found].filter((where) => where.includes('/export'))).toHaveLength(1)
  for (const where of ['log', 'metrics', 'ballots']) expect(found).not.toContain(where)
  for (const [, ear] of ears) ear.close()
}, 180_000)

function search(received: Received): Found[] {
  return findCanaries(
    [WORD],
    [...received].map(([where, bytes]) => ({ where, bytes })),
  )
}

/** Submits the word, thinks better of it, and tries in ways that are refused. */
async function plant(
  table: RoundTable,
  delegate: Caller,
  place: readonly [string, string],
): Promise<void> {
  const stated = { stance: 'conditional', condition: `If ${WORD}.` } as const
  for (const each of [stated, { stance: 'support' } as const, stated]) {
    expect((await table.submit(delegate, place, each)).status).toBe(204)
  }
  const stance = { proposalId: PROPOSAL, stance: WORD, condition: WORD }
  for (const body of [
    { stances: [stance] },
    { stances: [{ ...stance, stance: 'support', condition: WORD.repeat(100) }] },
    { stances: [], [WORD]: WORD },
    `{"stances": "${WORD}`,
  ]) {
    const answer = await delegate.call('PUT', table.ballotPath(place), { body })
    expect(answer.status).toBe(400)
  }
  const missing = await delegate.call('GET', table.ballotPath([place[0], WORD]))
  expect(missing.status).toBe(403)
}

async function listen(
  world: World,
  others: readonly [string, Caller][],
): Promise<Map<string, Ear>> {
  const ears = new Map<string, Ear>()
  for (const [name, caller] of others) {
    if (name === 'outsider' || name === 'stranger') continue
    for (const query of ['', '?ext=1', '?ext=1&deflate=1']) {
      ears.set(`socket ${query} of ${name}`, await Ear.open(world.board.id, caller, query))
    }
  }
  return ears
}

type Around = {
  readonly others: readonly [string, Caller][]
  readonly ears: ReadonlyMap<string, Ear>
  readonly place: readonly [roundId: string, actorId: string]
}

/** Everything there is to receive, by where it was received. */
async function receive(world: World, { others, ears, place }: Around): Promise<Received> {
  const received: Received = new Map()
  const [roundId, actorId] = place
  for (const [name, caller] of others) {
    for (const endpoint of GETS) {
      const query = endpoint.query ? `?${endpoint.query}` : ''
      const path = pathIn(world, endpoint, { roundId, actorId }) + query
      received.set(`GET ${path} of ${name}`, await answerTo(caller, path))
    }
  }
  for (const page of PAGES) {
    const path = `/b/${world.board.id}${page}`
    received.set(`page ${path}`, await answerTo(world.callers.facilitator, path))
  }
  // A late joiner is handed the board as it is now.
  const joiner = await Ear.open(world.board.id, world.callers.viewer, '?ext=1&deflate=1')
  await expect.poll(() => joiner.frames.some(isAnswer)).toBe(true)
  received.set('socket of a late joiner', Buffer.concat(joiner.frames))
  joiner.close()
  for (const [name, { frames }] of ears) {
    // Frame by frame: each is packed on its own.
    frames.forEach((frame, n) => {
      received.set(`${name} #${n}`, frame)
    })
    received.set(name, Buffer.concat(frames))
  }
  received.set('snapshot', await snapshotBytes(world))
  received.set('metrics', await answerTo(world.callers.stranger, '/metrics'))
  received.set('log', Buffer.from(server.output()))
  received.set('data folder', Buffer.concat(filesIn(dataDir)))
  await receiveDatabase(received, world, roundId)
  return received
}

/** The answer to step 1, packed or not. */
function isAnswer(frame: Buffer): boolean {
  return frame[0] === 106 || (frame[0] === 0 && frame[1] === 1)
}

async function receiveDatabase(received: Received, world: World, roundId: string): Promise<void> {
  const { db, url } = database
  const updates = await db.boardUpdate.findMany({ where: { boardId: world.board.id } })
  received.set('database log', Buffer.concat(updates.map(({ bytes }) => bytes)))
  const ballots = await db.sealedBallot.findMany({ where: { roundId } })
  received.set('ballots', Buffer.concat(ballots.map(({ box }) => box ?? Buffer.alloc(0))))
  const file = join(folder, `${randomBytes(6).toString('hex')}.gz`)
  await takeBackup(url, file, new Date())
  received.set('backup', readFileSync(file))
}

async function snapshotBytes({ board, callers }: World): Promise<Uint8Array> {
  const path = `/api/boards/${board.id}/snapshots`
  const { id } = await callers.facilitator.json<{ id: string }>('POST', path, {
    body: { name: 'In between' },
  })
  const row = await database.db.snapshot.findUnique({ where: { id }, select: { bytes: true } })
  return row?.bytes ?? new Uint8Array()
}

async function answerTo(caller: Caller, path: string): Promise<Uint8Array> {
  const response = await caller.call('GET', path)
  const head = Buffer.from(JSON.stringify([...response.headers]))
  return Buffer.concat([head, Buffer.from(await response.arrayBuffer())])
}

function filesIn(root: string): Buffer[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => join(root, file))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path))
}
