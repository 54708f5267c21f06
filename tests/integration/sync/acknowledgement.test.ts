import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { join, message, openRaw, type Peer, STEP2, UPDATE, updateSetting } from './support/peers.ts'
import { makeBoard, type SyncServer, startSync } from './support/sync-server.ts'
import { until } from './support/until.ts'
import { WatchedStore } from './support/watched-store.ts'

const watched = new WatchedStore()
const peers: Peer[] = []
let server: SyncServer
let boardId: string

beforeAll(async () => {
  server = await startSync({ wrap: watched.wrap })
})
afterEach(() => {
  watched.letGo('append')
  for (const peer of peers.splice(0)) peer.stop()
})
afterAll(() => server.stop())

async function joined(person: string, acknowledged?: (n: number) => void): Promise<Peer> {
  const peer = await join(server, boardId, person, acknowledged ? { acknowledged } : {})
  peers.push(peer)
  return peer
}

test('[S9] counts exactly the update-bearing frames, deletions and empty ones included', async () => {
  boardId = await makeBoard(server)
  const acks: number[] = []
  const ben = await joined('ben', (n) => acks.push(n))
  await until('the empty step 2 is acknowledged', () => acks.at(-1) === 1)
  ben.proposals.set('kept', 1)
  await until('the edit is', () => acks.at(-1) === 2)
  ben.proposals.delete('kept')
  await until(
    'the deletion is, though it leaves the state vector as it was',
    () => acks.at(-1) === 3,
  )
  ben.provider.awareness.setLocalState({ cursor: [1, 2] })
  ben.proposals.set('again', 1)
  await until('awareness does not count', () => acks.at(-1) === 4)
})

test('[S9] acknowledges nothing before the commit, and then all at once', async () => {
  boardId = await makeBoard(server)
  const acks: number[] = []
  const ben = await joined('ben', (n) => acks.push(n))
  await until('step 2 is acknowledged', () => acks.length === 1)
  watched.hold('append')
  const received = server.hub.counters.updatesReceived
  for (let i = 0; i < 5; i++) ben.proposals.set('counter', i)
  await until('all arrived', () => server.hub.counters.updatesReceived === received + 5)
  await server.hub.recheck(boardId)
  expect(acks).toEqual([1])
  watched.letGo('append')
  await until('all are acknowledged', () => acks.at(-1) === 6)
  const rows = await server.database.db.boardUpdate.count({ where: { boardId, personId: 'ben' } })
  expect(rows).toBe(5)
})

test('[S9] a repetition of what is still being committed is not acknowledged early', async () => {
  boardId = await makeBoard(server)
  const first = await openRaw(server, boardId, 'ben')
  const second = await openRaw(server, boardId, 'ben', '?ext=1')
  watched.hold('append')
  const received = server.hub.counters.updatesReceived
  const update = updateSetting('once')
  first.send(message(UPDATE, update))
  await until('it arrived', () => server.hub.counters.updatesReceived === received + 1)
  second.send(message(STEP2, update))
  await until('so did its repetition', () => server.hub.counters.updatesReceived === received + 2)
  const heard = second.of(1).length
  second.send(Uint8Array.of(3))
  await until('the socket is alive', () => second.of(1).length > heard)
  expect(second.of(102)).toEqual([])
  watched.letGo('append')
  await until('now it is', () => second.of(102).length === 1)
  expect(first.of(102)).toEqual([])
  first.socket.close()
  second.socket.close()
})

test('[S9] what a viewer sends is never acknowledged, what they send as an editor is', async () => {
  boardId = await makeBoard(server)
  server.roles.set('dora', 'viewer')
  const raw = await openRaw(server, boardId, 'dora', '?ext=1')
  raw.send(message(UPDATE, updateSetting('as viewer')))
  await until('it was dropped', () => server.hub.counters.droppedByRole > 0)
  server.roles.set('dora', 'editor')
  await server.hub.recheck(boardId)
  await until('the server asks for what it missed', () => raw.of(0, 0).length === 1)
  raw.send(message(UPDATE, updateSetting('as editor')))
  const { updatesReceived } = server.hub.counters
  await until('it arrived', () => server.hub.counters.updatesReceived > updatesReceived - 1)
  expect(raw.of(102)).toEqual([])
  raw.send(message(STEP2, updateSetting('everything')))
  await until('the step 2 heals it', () => raw.of(102).at(-1)?.[1] === 3)
  raw.socket.close()
})
