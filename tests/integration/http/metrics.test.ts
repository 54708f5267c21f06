/** /metrics against real traffic: what went over the sockets is what is counted. */

import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { startServer } from '#tests/support/start-server.ts'
import { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { readMetrics, type Sample } from './read-metrics.ts'
import { closeCode, openSocket } from './sockets.ts'
import { createBoard, joinAs } from './world.ts'

const { database, server } = serverForTests({
  env: { SYNC_MESSAGE_BYTES: '20000', SYNC_MESSAGES_PER_SECOND: '50' },
})
let ann: Caller
let boardId: string
let editorLink: string
let before: Sample

beforeAll(async () => {
  ann = new Caller(server.origin)
  const board = await createBoard(ann, { title: 'Zebrafinch', displayName: 'Quokka' })
  boardId = board.id
  editorLink = board.links.editor
})

beforeEach(async () => {
  before = await sample()
})

async function sample(): Promise<Sample> {
  return readMetrics(server.origin)
}

/** By how much a number has grown since the test began. */
async function grown(name: string): Promise<number> {
  return ((await sample())[name] ?? 0) - (before[name] ?? 0)
}

const rejects = (reason: string): string => `parley_rejects_total{reason="${reason}"}`

async function rawSocket(caller: Caller): Promise<WebSocket> {
  const socket = await openSocket(boardId, caller)
  socket.on('error', () => {})
  return socket
}

test('sockets, rooms and what is refused at the door are counted', async () => {
  const socket = await rawSocket(ann)
  expect(await grown('parley_sockets_opened_total')).toBe(1)
  expect((await sample()).parley_sockets).toBe(1)
  expect((await sample()).parley_rooms).toBe(1)
  expect((await sample()).parley_sockets_in_line).toBe(0)
  expect(await closeCode(boardId, new Caller(server.origin))).toBe(4401)
  expect(await grown(rejects('not_signed_in'))).toBe(1)
  const outsider = new Caller(server.origin)
  await createBoard(outsider, {})
  expect(await closeCode(boardId, outsider)).toBe(4403)
  expect(await grown(rejects('not_allowed'))).toBe(1)
  expect(await closeCode('nothing', ann)).toBe(4404)
  expect(await grown(rejects('no_such_board'))).toBe(1)
  const hostile = new WebSocket(`${server.origin}/sync/${boardId}`, {
    origin: 'https://evil.example',
  })
  await once(hostile, 'error')
  expect(await grown(rejects('origin'))).toBe(1)
  socket.close()
  await expect.poll(async () => (await sample()).parley_sockets).toBe(0)
  expect(await grown('parley_sockets_closed_total')).toBe(1)
})

test('updates, deliveries, acknowledgements and commits are counted', async () => {
  const ben = await joinAs(server.origin, editorLink, 'Ben')
  const readers = [await OpenBoard.by(ann, boardId), await OpenBoard.by(ann, boardId)]
  const writer = await OpenBoard.by(ben, boardId)
  before = await sample()
  for (let i = 1; i <= 5; i += 1) {
    writer.run({ type: 'describe', title: `Zebrafinch ${i}` })
    for (const reader of readers) await reader.until(({ title }) => title === `Zebrafinch ${i}`)
  }
  expect(await grown('parley_updates_received_total')).toBe(5)
  expect(await grown('parley_updates_committed_total')).toBe(5)
  expect(await grown('parley_deliveries_total')).toBe(10)
  expect(await grown('parley_commit_seconds_count')).toBe(5)
  expect(await grown('parley_flush_seconds_count')).toBe(5)
  expect(await grown('parley_flushes_total{outcome="tried"}')).toBe(5)
  const { parley_commit_seconds_sum: commits = 0, parley_flush_seconds_sum: flushes = 0 } =
    await sample()
  expect(commits).toBeGreaterThan(0)
  expect(flushes).toBeGreaterThanOrEqual(commits)
  expect((await sample()).parley_backlog_rows).toBe(0)
  expect((await sample()).parley_backlog_bytes).toBe(0)
  for (const board of [...readers, writer]) board.close()
})

test('frames that are dropped, and sockets that are closed for them, are counted by reason', async () => {
  const text = await rawSocket(ann)
  text.send('text')
  text.send(Uint8Array.of(99))
  await expect.poll(() => grown(rejects('text_frame'))).toBe(1)
  await expect.poll(() => grown(rejects('unknown_message'))).toBe(1)
  text.send(Uint8Array.of(0, 2, 200))
  await once(text, 'close')
  expect(await grown(rejects('malformed'))).toBe(1)
  const large = await rawSocket(ann)
  large.send(new Uint8Array(20_001))
  await once(large, 'close')
  expect(await grown(rejects('too_large'))).toBe(1)
  const fast = await rawSocket(ann)
  for (let i = 0; i < 200; i += 1) fast.send(Uint8Array.of(99))
  await once(fast, 'close')
  expect(await grown(rejects('too_fast'))).toBe(1)
})

test('the storage state says that everything is kept, and exactly that', async () => {
  const { ...now } = await sample()
  expect(now['parley_storage_state{state="kept"}']).toBe(1)
  expect(now['parley_storage_state{state="late"}']).toBe(0)
  expect(now['parley_storage_state{state="full"}']).toBe(0)
  expect(now.parley_journal_bytes).toBe(0)
})

test('the delay of the event loop, memory and CPU of the process are told', async () => {
  const now = await sample()
  for (const name of [
    'nodejs_eventloop_lag_p99_seconds',
    'nodejs_eventloop_lag_max_seconds',
    'process_resident_memory_bytes',
    'process_cpu_seconds_total',
    'process_open_fds',
  ]) {
    expect([name, Number.isFinite(now[name])]).toEqual([name, true])
  }
})

test('the guide for operators names every metric of ours, and none that there is not', async () => {
  const text = await (await fetch(`${server.origin}/metrics`)).text()
  const told = [...text.matchAll(/^# TYPE (parley_\w+) /gm)].map(([, name]) => name)
  const guide = readFileSync('docs/operations.md', 'utf8')
  const named = new Set([...guide.matchAll(/\bparley_\w+/g)].map(([name]) => name))
  expect([...named].toSorted()).toEqual(told.toSorted())
})

test('no id, name, title or text of anybody is in it', async () => {
  const board = await OpenBoard.by(ann, boardId)
  board.run({ type: 'describe', title: 'Wombat' })
  await expect.poll(() => grown('parley_updates_committed_total')).toBeGreaterThan(0)
  const text = await (await fetch(`${server.origin}/metrics`)).text()
  const { id } = await ann.json<{ id: string }>('GET', '/api/me')
  for (const secret of [boardId, id, 'Wombat', 'Zebrafinch', 'Quokka', ann.cookie.slice(-20)]) {
    expect(text).not.toContain(secret)
  }
  const labels = [...text.matchAll(/\{(.*?)\}/g)].flatMap(([, inner = '']) =>
    [...inner.matchAll(/(\w+)="/g)].map(([, name]) => name),
  )
  expect(new Set(labels)).toEqual(
    new Set([
      'le',
      'outcome',
      'reason',
      'state',
      'version',
      'major',
      'minor',
      'patch',
      'type',
      'space',
      'kind',
    ]),
  )
  board.close()
})

test('it is read only, and not for who comes through a proxy', async () => {
  const { stranger } = { stranger: new Caller(server.origin) }
  expect((await stranger.call('POST', '/metrics', { body: {} })).status).toBe(405)
  const proxied = await stranger.call('GET', '/metrics', {
    headers: { 'x-forwarded-for': '203.0.113.9' },
  })
  expect(proxied.status).toBe(403)
  expect(await proxied.json()).toMatchObject({ error: { code: 'not_allowed' } })
  expect((await fetch(`${server.origin}/metrics`, { method: 'HEAD' })).status).toBe(200)
})

test('with a token set, only who brings it may read', async () => {
  const guarded = await startServer({
    databaseUrl: database.url,
    env: { METRICS_TOKEN: 'sixteen letters!' },
  })
  const caller = new Caller(guarded.origin)
  expect((await caller.call('GET', '/metrics')).status).toBe(403)
  const headers = { authorization: 'Bearer sixteen letters!' }
  expect((await caller.call('GET', '/metrics', { headers })).status).toBe(200)
  await guarded.stop()
})

test('what a viewer sends of the document is counted as a matter of role', async () => {
  const { links } = await createBoard(ann, { title: 'Zebrafinch' })
  const vi = await joinAs(server.origin, links.viewer, 'Vi')
  const { boards } = await vi.json<{ boards: { id: string }[] }>('GET', '/api/boards')
  const socket = await openSocket(boards[0]?.id ?? '', vi)
  const update = Y.encodeStateAsUpdate(new Y.Doc())
  socket.send(Uint8Array.from([0, 2, update.length, ...update]))
  await expect.poll(() => grown(rejects('role'))).toBe(1)
  socket.close()
})
