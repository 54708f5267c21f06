import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Admission } from '#server/sync/board-hub.ts'
import { join, message, openRaw, type Peer, RawPeer, STEP1, STEP2 } from './support/peers.ts'
import {
  admitByName,
  makeBoard,
  type SyncServer,
  type SyncServerOptions,
  startSync,
} from './support/sync-server.ts'
import { until } from './support/until.ts'

const servers: SyncServer[] = []
const raws: RawPeer[] = []
const peers: Peer[] = []

afterEach(async () => {
  for (const peer of peers.splice(0)) peer.stop()
  for (const raw of raws.splice(0)) raw.socket.terminate()
  for (const server of servers.splice(0)) await server.stop()
})

async function started(options: SyncServerOptions = {}): Promise<SyncServer> {
  const server = await startSync(options)
  servers.push(server)
  return server
}

function dial(server: SyncServer, boardId: string, headers: Record<string, string> = {}): RawPeer {
  const raw = new RawPeer(`${server.origin}/sync/${boardId}`, {
    headers: { cookie: 'person=ben', ...headers },
  })
  raws.push(raw)
  return raw
}

async function open(server: SyncServer, boardId: string, headers = {}): Promise<RawPeer> {
  const raw = dial(server, boardId, headers)
  await once(raw.socket, 'open')
  return raw
}

/** As behind a proxy that says whom it speaks for. */
const byForwarded = (request: IncomingMessage): string =>
  String(request.headers['x-forwarded-for'] ?? 'nobody')

test('[S5] a board with as many sockets as it may have asks the next one to come later', async () => {
  const server = await started({ limits: { socketsPerBoard: 2 } })
  const boardId = await makeBoard(server)
  const other = await makeBoard(server)
  const first = await open(server, boardId)
  await open(server, boardId)
  expect(await dial(server, boardId).closed).toBe(4529)
  await open(server, other)
  first.socket.close()
  await first.closed
  const next = await open(server, boardId)
  await until('it is let in', () => next.frames.length > 0)
  expect(server.hub.counters.boardsCrowded).toBe(1)
})

test('[S5] an address with as many sockets as it may have asks the next one to come later', async () => {
  const server = await started({ addressOf: byForwarded, limits: { socketsPerAddress: 2 } })
  const boardId = await makeBoard(server)
  const here = { 'x-forwarded-for': '192.0.2.1' }
  const first = await open(server, boardId, here)
  await open(server, boardId, here)
  expect(await dial(server, boardId, here).closed).toBe(4529)
  await open(server, boardId, { 'x-forwarded-for': '192.0.2.2' })
  first.socket.close()
  await first.closed
  const next = await open(server, boardId, here)
  await until('it is let in', () => next.frames.length > 0)
  expect(server.hub.counters.addressesCrowded).toBe(1)
})

test('[S5] sockets in line count for their address, and leave the line when they go away', async () => {
  let admitted = 0
  const server = await started({
    addressOf: byForwarded,
    limits: { socketsPerAddress: 3, admissionsAtOnce: 1 },
    admit: (request) => {
      admitted += 1
      const isHeld = request.headers['x-held'] !== undefined
      return isHeld ? new Promise<Admission>(() => undefined) : Promise.resolve(BEN)
    },
  })
  const boardId = await makeBoard(server)
  const here = { 'x-forwarded-for': '192.0.2.1' }
  dial(server, boardId, { ...here, 'x-held': '1' })
  await until('the first is being admitted', () => admitted === 1)
  const waiting = [dial(server, boardId, here), dial(server, boardId, here)]
  expect(await dial(server, boardId, here).closed).toBe(4529)
  for (const raw of waiting) raw.socket.terminate()
  await until('their places are free', async () => {
    const raw = dial(server, boardId, here)
    const code = await Promise.race([raw.closed, new Promise((resolve) => setTimeout(resolve, 50))])
    return code !== 4529
  })
  expect(admitted).toBe(1)
})

const BEN: Admission = { ok: true, person: { id: 'ben', name: 'Ben', hue: 1 }, role: 'editor' }

test('[S5] somebody who does not answer a refusal does not keep the socket', async () => {
  const server = await started()
  const stranger = dial(server, 'nowhere', { cookie: 'person=stranger' })
  await once(stranger.socket, 'upgrade')
  stranger.socket.pause()
  const open = () =>
    new Promise<number>((resolve) => server.http.getConnections((_, n) => resolve(n)))
  expect(await open()).toBe(1)
  await until('the server has let go of it', async () => (await open()) === 0)
})

test('[S5] 300 sockets at once are admitted a few at a time, and every one of them is let in', async () => {
  let under = 0
  let most = 0
  const server = await started({
    admit: async (request) => {
      under += 1
      most = Math.max(most, under)
      await new Promise((resolve) => setTimeout(resolve, 5))
      under -= 1
      return admitByName(request, server.roles)
    },
  })
  const boardId = await makeBoard(server, ['first'])
  const crowd = Array.from({ length: 300 }, () => dial(server, boardId))
  for (const raw of crowd) {
    raw.socket.on('open', () => raw.send(message(STEP1, Uint8Array.of(0))))
  }
  await until('all have the board', () => crowd.every((raw) => raw.of(...STEP2).length > 0), 30_000)
  expect(most).toBeGreaterThan(1)
  expect(most).toBeLessThanOrEqual(8)
  expect(crowd.every((raw) => raw.socket.readyState === raw.socket.OPEN)).toBe(true)
  expect(server.hub.counters.socketsRefused).toBe(0)
})

test('[S5] a flood from one address does not keep another one waiting', async () => {
  const server = await started({
    addressOf: byForwarded,
    limits: { admissionsAtOnce: 1, admissionsPerSecond: 20 },
  })
  const boardId = await makeBoard(server)
  const flood = Array.from({ length: 200 }, () =>
    dial(server, boardId, { 'x-forwarded-for': '192.0.2.1' }),
  )
  const isIn = (raw: RawPeer): boolean => raw.socket.readyState === raw.socket.OPEN
  await until('the flood has begun', () => flood.filter(isIn).length > 20)
  const other = await open(server, boardId, { 'x-forwarded-for': '192.0.2.2' })
  expect(isIn(other)).toBe(true)
  expect(flood.filter(isIn).length).toBeLessThan(100)
})

test('[S16] those who stand in line when the server stops are told at once', async () => {
  const server = await started({ limits: { admissionsAtOnce: 1, admissionsPerSecond: 1 } })
  const boardId = await makeBoard(server)
  await open(server, boardId)
  const line = Array.from({ length: 40 }, () => dial(server, boardId))
  await until('they have arrived', async () => {
    const connections = await new Promise<number>((resolve) =>
      server.http.getConnections((_, n) => resolve(n)),
    )
    return connections === 41
  })
  await server.hub.shutdown()
  expect(new Set(await Promise.all(line.map((raw) => raw.closed)))).toEqual(new Set([4512]))
})

test('[S5] too many bytes in a short time close a socket with 4529 before too many messages do', async () => {
  const server = await started({ limits: { bytesPerSecond: 10_000 } })
  const boardId = await makeBoard(server)
  const raw = await open(server, boardId)
  for (let i = 0; i < 30; i += 1) raw.send(new Uint8Array(1_000).fill(99))
  expect(await raw.closed).toBe(4529)
  expect(server.hub.counters.closedTooFast).toBe(1)
})

test('[S5] a document that is as large as it may be takes nothing that makes it larger', async () => {
  const acknowledged: number[] = []
  const server = await started({ limits: { documentBytes: 20_000 } })
  const boardId = await makeBoard(server)
  const ben = await join(server, boardId, 'ben', { acknowledged: (n) => acknowledged.push(n) })
  peers.push(ben)
  ben.proposals.set('fits', 'x'.repeat(15_000))
  await until('it is acknowledged', () => acknowledged.at(-1) === 2)
  ben.proposals.set('too much', 'y'.repeat(10_000))
  await until('it was left out', () => server.hub.counters.updatesTooMuch === 1)
  const keys = () => server.hub.read(boardId, (doc) => [...doc.getMap('proposals').keys()])
  expect(await keys()).toEqual(['fits'])
  expect(acknowledged.at(-1)).toBe(2)
  expect(ben.closes).toEqual([])
  const reader = await join(server, boardId, 'cleo', { acknowledged: (n) => acknowledged.push(n) })
  peers.push(reader)
  expect(reader.proposals.get('fits')).toBe('x'.repeat(15_000))
  await until('who brought nothing is up to date', () => acknowledged.at(-1) === 1)
})

test('[S5] what was deleted does not count, and the server itself can always make room', async () => {
  const server = await started({ limits: { documentBytes: 20_000 } })
  const boardId = await makeBoard(server)
  const ben = await join(server, boardId, 'ben')
  peers.push(ben)
  for (let i = 0; i < 10; i += 1) ben.proposals.set('same', `${i}`.repeat(9_000))
  await until('the last has come', async () => {
    const same = await server.hub.read(boardId, (doc) => doc.getMap('proposals').get('same'))
    return same === '9'.repeat(9_000)
  })
  expect(server.hub.counters.updatesTooMuch).toBe(0)
  ben.proposals.set('more', 'z'.repeat(15_000))
  await until('it was left out', () => server.hub.counters.updatesTooMuch > 0)
  await server.hub.change(boardId, null, (doc) => doc.getMap('proposals').delete('same'))
  await until('ben was asked for it again', () =>
    server.hub.read(boardId, (doc) => doc.getMap('proposals').has('more')),
  )
})

test('[S5] a long history is no large document', async () => {
  const server = await started({ limits: { documentBytes: 20_000 } })
  const boardId = await makeBoard(server)
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < 20; i += 1) doc.getMap('proposals').set('same', `${i % 10}`.repeat(5_000))
  await server.store.append(
    updates.map((bytes, n) => ({ boardId, origin: 'before', n, bytes, personId: null })),
  )
  const ben = await join(server, boardId, 'ben')
  peers.push(ben)
  ben.proposals.set('fits', 'x'.repeat(5_000))
  await until('it is there', () =>
    server.hub.read(boardId, (board) => board.getMap('proposals').has('fits')),
  )
  expect(server.hub.counters.updatesTooMuch).toBe(0)
})

test('[S14] [S19] who does not read is told no news, and to look at everything when it reads again', async () => {
  const server = await started({ limits: { laggingBytes: 16 * 1024 } })
  const boardId = await makeBoard(server)
  const slow = await openRaw(server, boardId, 'ben', '?ext=1')
  raws.push(slow)
  await until('the server has greeted it', () => slow.of(1).length > 0)
  slow.socket.pause()
  // Far more than the kernels keep for a socket.
  const news = { topic: 'comments', about: 'x'.repeat(7_000) } as const
  const COUNT = 4_000
  for (let i = 0; i < COUNT; i++) {
    server.hub.tell({ boardId, news })
    if (i % 100 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  slow.socket.resume()
  const everything = Buffer.from(JSON.stringify({ topic: 'everything' }))
  const lookAgain = () => slow.of(107).some((frame) => frame.includes(everything))
  await until('it is told to look at everything', lookAgain)
  expect(slow.of(107).length).toBeLessThan(COUNT)
})
