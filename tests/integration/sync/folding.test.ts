import { afterEach, expect, test } from 'vitest'
import { join, type Peer } from './support/peers.ts'
import {
  makeBoard,
  type SyncServer,
  type SyncServerOptions,
  startSync,
  storedBoard,
} from './support/sync-server.ts'
import { until } from './support/until.ts'

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

test('[S15] a log that has grown is folded when its room is evicted, its rows stay, and the board opens the same', async () => {
  const limits = { idleMs: 0, patrolMs: 5, checkpointRows: 50, checkpointMs: 1e9 }
  const server = await started({ limits })
  const boardId = await makeBoard(server, ['first'])
  for (let life = 1; life <= 3; life++) {
    const ben = await joined(server, boardId, 'ben')
    for (let i = 0; i < 60; i++) ben.proposals.set(`life ${life}`, i)
    await until('all is stored', async () => {
      const stored = await storedBoard(server, boardId)
      return stored.getMap('proposals').get(`life ${life}`) === 59
    })
    ben.stop()
    await until('the room is evicted', () => server.hub.counters.evictions === life)
    await until('and folded', async () => (await server.store.load(boardId))?.rows === 0)
  }
  expect(await server.database.db.boardUpdate.count({ where: { boardId } })).toBe(181)
  const cleo = await joined(server, boardId, 'cleo')
  expect(cleo.proposals.toJSON()).toEqual({
    first: true,
    'life 1': 59,
    'life 2': 59,
    'life 3': 59,
  })
})

test('[S15] a log is folded while people work on it, and they notice nothing', async () => {
  const server = await started({ limits: { checkpointRows: 40, checkpointMs: 0 } })
  const boardId = await makeBoard(server)
  const ben = await joined(server, boardId, 'ben')
  const cleo = await joined(server, boardId, 'cleo')
  let edits = 0
  const editing = setInterval(() => {
    ben.proposals.set(`key ${edits % 10}`, edits)
    edits += 1
  }, 1)
  await until('it was folded three times', () => server.hub.counters.checkpoints >= 3)
  clearInterval(editing)
  await until(
    'cleo has all of it',
    () => cleo.proposals.get(`key ${(edits - 1) % 10}`) === edits - 1,
  )
  const stored = await storedBoard(server, boardId)
  expect(stored.getMap('proposals').toJSON()).toEqual(ben.proposals.toJSON())
  expect([ben, cleo].every(({ closes }) => closes.length === 0)).toBe(true)
  const log = await server.database.db.boardUpdate.count({ where: { boardId } })
  expect(log).toBeGreaterThanOrEqual(edits)
  expect((await server.store.load(boardId))?.rows).toBeLessThan(log)
})

test('[S15] what is written much faster than usual is folded before its time', async () => {
  const limits = { checkpointRows: 1e9, checkpointBytes: 1_000, checkpointMs: 1e9 }
  const server = await started({ limits })
  const boardId = await makeBoard(server)
  const ben = await joined(server, boardId, 'ben')
  ben.proposals.set('first', 'x'.repeat(2_000))
  await until('it was folded', () => server.hub.counters.checkpoints === 1)
  ben.proposals.set('second', 'x'.repeat(2_000))
  await until('it is stored', async () => (await server.store.load(boardId))?.rows === 1)
  expect(server.hub.counters.checkpoints).toBe(1)
  ben.proposals.set('third', 'x'.repeat(20_000))
  await until('it was folded', () => server.hub.counters.checkpoints === 2)
  expect((await server.store.load(boardId))?.rows).toBe(0)
})

test('[S15] a board with a row that Yjs throws at opens without it, and the row is kept aside', async () => {
  const errors: string[] = []
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (event: string) => errors.push(event),
  }
  const server = await started({ log })
  const boardId = await makeBoard(server, ['first'])
  const bytes = Uint8Array.of(1, 1, 9, 0, 200, 200)
  await server.database.db.boardUpdate.create({ data: { boardId, origin: 'bad', n: 0, bytes } })
  const ben = await joined(server, boardId, 'ben')
  expect(ben.proposals.toJSON()).toEqual({ first: true })
  expect(server.hub.counters.rowsQuarantined).toBe(1)
  expect(errors).toEqual(['sync.board-unloadable', 'sync.board-mended', 'sync.row-quarantined'])
  const aside = await server.database.db.boardQuarantine.findMany({ where: { boardId } })
  expect(aside.map(({ origin, n }) => [origin, n])).toEqual([['bad', 0]])
  // The next edit, and the next opening, go as ever.
  ben.proposals.set('next', true)
  await until('it is stored', async () => {
    return (await storedBoard(server, boardId)).getMap('proposals').has('next')
  })
})
