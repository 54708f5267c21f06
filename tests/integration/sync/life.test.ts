import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { join, message, openRaw, type Peer, UPDATE, updateSetting } from './support/peers.ts'
import {
  makeBoard,
  type SyncServer,
  type SyncServerOptions,
  startSync,
  storedBoard,
} from './support/sync-server.ts'
import { until } from './support/until.ts'
import { WatchedStore } from './support/watched-store.ts'

const servers: SyncServer[] = []
const peers: Peer[] = []

afterEach(async () => {
  for (const peer of peers.splice(0)) peer.stop()
  for (const server of servers.splice(0)) await server.stop()
})

async function started(options: SyncServerOptions = {}): Promise<SyncServer> {
  const server = await startSync(options)
  servers.push(server)
  return server
}

async function joined(server: SyncServer, boardId: string, person: string): Promise<Peer> {
  const peer = await join(server, boardId, person)
  peers.push(peer)
  return peer
}

test('[S13] somebody who is removed is closed at once and hears nothing more', async () => {
  const server = await started()
  const boardId = await makeBoard(server)
  const ben = await joined(server, boardId, 'ben')
  const cleo = await openRaw(server, boardId, 'cleo')
  server.roles.delete('cleo')
  const asked = performance.now()
  await server.hub.recheck(boardId)
  expect(await cleo.closed).toBe(4403)
  expect(performance.now() - asked).toBeLessThan(1_000)
  const heard = cleo.frames.length
  ben.proposals.set('later', true)
  await server.hub.change(boardId, null, (doc) => doc.getMap('proposals').set('last', true))
  expect(cleo.frames.length).toBe(heard)
  expect(ben.provider.wsconnected).toBe(true)
})

test('[S13] an editor who becomes a viewer has their very next edit dropped', async () => {
  const server = await started()
  const boardId = await makeBoard(server)
  const cleo = await joined(server, boardId, 'cleo')
  cleo.proposals.set('as editor', true)
  await until('it is stored', async () => {
    const stored = await storedBoard(server, boardId)
    return stored.getMap('proposals').has('as editor')
  })
  server.roles.set('cleo', 'viewer')
  await server.hub.recheck(boardId)
  cleo.proposals.set('as viewer', true)
  await until('it was dropped', () => server.hub.counters.droppedByRole > 0)
  const seen = await server.hub.read(boardId, (doc) => doc.getMap('proposals').toJSON())
  expect(seen).toEqual({ 'as editor': true })
})

test('[S13] when the database cannot say who may stay, nobody stays on an old answer', async () => {
  const server = await started({ memberSeat: () => Promise.reject(new Error('away')) })
  const boardId = await makeBoard(server)
  const raw = await openRaw(server, boardId, 'ben')
  await server.hub.recheck(boardId)
  expect(await raw.closed).toBe(4503)
})

test('[S13] a deleted board closes for everybody', async () => {
  const server = await started()
  const boardId = await makeBoard(server)
  const ben = await joined(server, boardId, 'ben')
  await server.database.db.board.delete({ where: { id: boardId } })
  server.hub.end(boardId, 4404)
  await until('ben is told', () => ben.closes.length > 0)
  expect(ben.closes).toEqual([4404])
  expect(server.hub.roomCount).toBe(0)
})

test('[S14] a reader who stops reading gets one resync instead of a queue', async () => {
  const server = await started({ limits: { behindBytes: 64 * 1024, laggingBytes: 16 * 1024 } })
  const boardId = await makeBoard(server)
  const slow = await openRaw(server, boardId, 'cleo')
  await until('the server has greeted it', () => slow.of(1).length > 0)
  slow.socket.pause()
  const big = 'z'.repeat(50_000)
  const expected: Record<string, string> = {}
  for (let i = 0; i < 400; i++) {
    expected[`k${i % 7}`] = `${i}${big}`
    await server.hub.change(boardId, null, (doc) => {
      doc.getMap('proposals').set(`k${i % 7}`, `${i}${big}`)
    })
  }
  expect(server.hub.counters.resyncs).toBe(0)
  slow.socket.resume()
  const doc = new Y.Doc()
  const taken = (): Record<string, unknown> => {
    for (const frame of slow.of(...UPDATE)) Y.applyUpdate(doc, body(frame))
    slow.frames.length = 0
    return doc.getMap('proposals').toJSON()
  }
  let updates = 0
  await until('it has everything', () => {
    updates += slow.of(...UPDATE).length
    return JSON.stringify(sorted(taken())) === JSON.stringify(sorted(expected))
  })
  expect(server.hub.counters.resyncs).toBeGreaterThanOrEqual(1)
  expect(updates).toBeLessThan(400)
  slow.socket.close()
})

function sorted(object: Record<string, unknown>): [string, unknown][] {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** What an update frame carries: behind two type bytes and its length. */
function body(frame: Buffer): Uint8Array {
  let at = 2
  while ((frame[at] ?? 0) > 127) at += 1
  return frame.subarray(at + 1)
}

test('[S15] a room is evicted only when it is empty and everything is durable', async () => {
  const watched = new WatchedStore()
  const server = await started({ wrap: watched.wrap, limits: { idleMs: 0, patrolMs: 5 } })
  const boardId = await makeBoard(server)
  const ben = await joined(server, boardId, 'ben')
  watched.hold('append')
  ben.proposals.set('unsaved', true)
  await until('the edit waits', () => watched.calls.append === 1)
  ben.stop()
  await until('ben is gone', () => server.hub.counters.socketsClosed === 1)
  // Many patrols pass over the empty room meanwhile.
  const raw = await openRaw(server, await makeBoard(server), 'cleo')
  for (let i = 0; i < 20; i++) {
    const pong = once(raw.socket, 'pong')
    raw.socket.ping()
    await pong
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect(server.hub.counters.evictions).toBe(0)
  watched.letGo('append')
  await until('the room is evicted', () => server.hub.counters.evictions === 1)
  expect(server.hub.roomCount).toBe(1)
  const again = await joined(server, boardId, 'ben')
  expect(again.proposals.has('unsaved')).toBe(true)
  raw.socket.close()
})

test('[S16] shutting down saves and acknowledges what was received, then closes with 4512', async () => {
  const watched = new WatchedStore()
  const server = await startSync({ wrap: watched.wrap })
  const boardId = await makeBoard(server)
  const raw = await openRaw(server, boardId, 'ben', '?ext=1')
  watched.hold('append')
  raw.send(message(UPDATE, updateSetting('last words')))
  await until('the edit waits', () => watched.calls.append === 1)
  const down = server.hub.shutdown()
  const late = await openRaw(server, boardId, 'cleo')
  expect(await late.closed).toBe(4512)
  await expect(server.hub.change(boardId, null, () => 0)).rejects.toMatchObject({
    code: 'unavailable',
  })
  watched.letGo('append')
  expect(await raw.closed).toBe(4512)
  expect(raw.of(102).map((frame) => frame[1])).toEqual([1])
  await down
  expect(server.hub.roomCount).toBe(0)
  const stored = await storedBoard(server, boardId)
  expect(stored.getMap('proposals').has('last words')).toBe(true)
  await server.stop()
})

test('[S16] shutting down does not wait for ever for a database that is away', async () => {
  const watched = new WatchedStore()
  const server = await startSync({ wrap: watched.wrap, limits: { drainMs: 50 } })
  const boardId = await makeBoard(server)
  const raw = await openRaw(server, boardId, 'ben', '?ext=1')
  watched.failNext('append', 1_000)
  raw.send(message(UPDATE, updateSetting('never saved')))
  await until('it failed once', () => server.hub.counters.flushesFailed > 0)
  await server.hub.shutdown()
  expect(await raw.closed).toBe(4512)
  expect(raw.of(102)).toEqual([])
  await server.stop()
})

test('[S17] a quiet link is kept alive with messages, which stock clients need', async () => {
  const server = await started({ limits: { quietMs: 20, patrolMs: 10 } })
  const boardId = await makeBoard(server)
  const raw = await openRaw(server, boardId, 'vic')
  await until('several empty messages came', () => raw.of(1, 1, 0).length >= 4)
  const vic = await joined(server, boardId, 'vic')
  const heard = vic.provider.wsLastMessageReceived
  await until('the stock client counts them', () => vic.provider.wsLastMessageReceived > heard)
  raw.socket.close()
})

test('[S17] a link that is dead is given up, and its presence with it', async () => {
  const server = await started({ limits: { silentMs: 60, patrolMs: 10 } })
  const boardId = await makeBoard(server)
  const raw = await openRaw(server, boardId, 'ben')
  // Does not read, so it answers no ping: what a laptop that went to sleep looks like.
  raw.socket.pause()
  await until('it is given up', () => server.hub.counters.socketsClosed === 1)
})

test('[S18] a change by the server reaches every client as one ordinary edit', async () => {
  const server = await started()
  const boardId = await makeBoard(server, ['old'])
  const [ben, cleo] = [await joined(server, boardId, 'ben'), await joined(server, boardId, 'cleo')]
  let updates = 0
  ben.doc.on('update', () => {
    updates += 1
  })
  await server.hub.change(boardId, 'ada', (doc) => {
    doc.getMap('proposals').delete('old')
    doc.getMap('proposals').set('restored', true)
  })
  for (const peer of [ben, cleo]) {
    await until('it is there', () => peer.proposals.has('restored') && !peer.proposals.has('old'))
  }
  expect(updates).toBe(1)
  // Nobody brings the old state back by reconnecting.
  cleo.provider.disconnect()
  cleo.provider.connect()
  await until('cleo is back', () => cleo.provider.synced)
  expect(ben.proposals.toJSON()).toEqual({ restored: true })
  const row = await server.database.db.boardUpdate.findFirst({
    where: { boardId, n: 0, personId: 'ada' },
  })
  expect(row).not.toBeNull()
})

test('the title of the document is copied to the board, and the time of its last change', async () => {
  const titles: string[] = []
  const server = await started({
    onTitle: (_, title) => {
      titles.push(title)
      return Promise.resolve()
    },
  })
  const boardId = await makeBoard(server)
  const before = await server.database.db.board.findUniqueOrThrow({ where: { id: boardId } })
  const ben = await joined(server, boardId, 'ben')
  ben.doc.getMap('meta').set('title', 'Security guarantees')
  await until('it is copied', () => titles.at(-1) === 'Security guarantees')
  await until('the time is noted', async () => {
    const now = await server.database.db.board.findUniqueOrThrow({ where: { id: boardId } })
    return now.changedAt > before.changedAt
  })
})
