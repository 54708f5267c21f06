import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { awareness, join, openRaw, type Peer, type RawPeer } from './support/peers.ts'
import { makeBoard, type SyncServer, startSync } from './support/sync-server.ts'
import { until } from './support/until.ts'

const peers: Peer[] = []
const raws: RawPeer[] = []
let server: SyncServer
let boardId: string

beforeAll(async () => {
  server = await startSync()
})
afterEach(() => {
  for (const peer of peers.splice(0)) peer.stop()
  for (const raw of raws.splice(0)) raw.socket.terminate()
})
afterAll(() => server.stop())

async function joined(person: string): Promise<Peer> {
  const peer = await join(server, boardId, person)
  peers.push(peer)
  return peer
}

async function raw(person: string): Promise<RawPeer> {
  const peer = await openRaw(server, boardId, person)
  raws.push(peer)
  return peer
}

function stateOf(peer: Peer, clientId: number): Record<string, unknown> | undefined {
  return peer.provider.awareness.getStates().get(clientId)
}

async function roundTrip(peer: RawPeer): Promise<void> {
  const heard = peer.of(1).length
  peer.send(Uint8Array.of(3))
  await until('the presence query was answered', () => peer.of(1).length > heard)
}

test('[S12] everybody sees the name of the session, whatever the client says', async () => {
  boardId = await makeBoard(server)
  const ben = await joined('ben')
  const cleo = await joined('cleo')
  ben.provider.awareness.setLocalState({
    user: { personId: 'ada', name: 'Ada, facilitator', role: 'facilitator' },
    cursor: [3, 4],
  })
  await until('cleo sees the cursor', () => stateOf(cleo, ben.doc.clientID)?.cursor !== undefined)
  expect(stateOf(cleo, ben.doc.clientID)).toEqual({
    cursor: [3, 4],
    user: { personId: 'ben', name: 'Name of ben', hue: 3, role: 'editor' },
  })
})

test('[S12] nobody is told what only they said', async () => {
  boardId = await makeBoard(server)
  const [ben, cleo] = [await raw('ben'), await raw('cleo')]
  const told = (peer: RawPeer) => peer.of(1).filter((frame) => frame.includes('"cursor"')).length
  for (let i = 1; i <= 3; i++) {
    ben.send(awareness(501, i, { cursor: [i, i] }))
    await until('cleo hears of it', () => told(cleo) === i)
  }
  expect(told(ben)).toBe(0)
})

test('[S12] a socket speaks for one client id, and never for another one', async () => {
  boardId = await makeBoard(server)
  const ben = await joined('ben')
  const cleo = await joined('cleo')
  ben.provider.awareness.setLocalState({ cursor: [1, 1] })
  await until('cleo sees ben', () => stateOf(cleo, ben.doc.clientID) !== undefined)
  const vic = await raw('vic')
  vic.send(awareness(ben.doc.clientID, 1_000, { cursor: [9, 9] }))
  vic.send(awareness(ben.doc.clientID, 1_000, null))
  vic.send(awareness(77, 1, { cursor: [7, 7] }))
  vic.send(awareness(78, 1, { cursor: [8, 8] }))
  await until('cleo sees vic', () => stateOf(cleo, 77) !== undefined)
  await roundTrip(vic)
  expect(stateOf(cleo, 78)).toBeUndefined()
  expect(stateOf(cleo, ben.doc.clientID)?.cursor).toEqual([1, 1])
})

test('[S12] a socket that vanishes takes its presence with it at once, and its id stays its own', async () => {
  boardId = await makeBoard(server)
  const cleo = await joined('cleo')
  const ben = await raw('ben')
  ben.send(awareness(501, 5, { cursor: [1, 1] }))
  await until('cleo sees ben', () => stateOf(cleo, 501) !== undefined)
  const vanished = performance.now()
  ben.socket.terminate()
  await until('cleo sees that ben is gone', () => stateOf(cleo, 501) === undefined)
  expect(performance.now() - vanished).toBeLessThan(1_000)
  const vic = await raw('vic')
  vic.send(awareness(501, 50, { cursor: [2, 2] }))
  await roundTrip(vic)
  expect(stateOf(cleo, 501)).toBeUndefined()
})

test('[S12] somebody who reconnects without having moved is seen again', async () => {
  boardId = await makeBoard(server)
  const cleo = await joined('cleo')
  const ben = await joined('ben')
  const id = ben.doc.clientID
  ben.provider.awareness.setLocalState({ cursor: [5, 6] })
  await until('cleo sees ben', () => stateOf(cleo, id) !== undefined)
  ben.provider.disconnect()
  await until('cleo sees that ben is gone', () => stateOf(cleo, id) === undefined)
  ben.provider.connect()
  await until('cleo sees ben again', () => stateOf(cleo, id) !== undefined)
  expect(stateOf(cleo, id)?.cursor).toEqual([5, 6])
})

test('[S12] a reconnect takes over from its own socket that is still half open', async () => {
  boardId = await makeBoard(server)
  const cleo = await joined('cleo')
  const [stale, fresh] = [await raw('ben'), await raw('ben')]
  stale.send(awareness(601, 5, { cursor: [1, 1] }))
  await until('cleo sees ben', () => stateOf(cleo, 601) !== undefined)
  // The same clock again: the server asks for a newer one, by saying that 601 is gone.
  fresh.send(awareness(601, 5, { cursor: [1, 1] }))
  await until('the fresh socket is asked', () => fresh.frames.some((f) => f.includes('null')))
  fresh.send(awareness(601, 6, { cursor: [2, 2] }))
  await until('cleo sees the fresh one', () => String(stateOf(cleo, 601)?.cursor) === '2,2')
  stale.socket.terminate()
  await roundTrip(fresh)
  expect(stateOf(cleo, 601)?.cursor).toEqual([2, 2])
})

test('[S12] a new role shows beside the name without anybody moving', async () => {
  boardId = await makeBoard(server)
  server.roles.set('dora', 'viewer')
  const dora = await joined('dora')
  const cleo = await joined('cleo')
  dora.provider.awareness.setLocalState({ cursor: [0, 0] })
  const role = (): unknown =>
    (stateOf(cleo, dora.doc.clientID)?.user as { role?: string } | undefined)?.role
  await until('cleo sees a viewer', () => role() === 'viewer')
  server.roles.set('dora', 'editor')
  await server.hub.recheck(boardId)
  await until('cleo sees an editor', () => role() === 'editor')
  server.roles.set('dora', 'delegate')
  await server.hub.recheck(boardId)
  await until('cleo sees a delegate', () => role() === 'delegate')
  expect(stateOf(cleo, dora.doc.clientID)?.user).toMatchObject({ actorId: 'a1' })
})

test('[S12] a hundred movements reach the others in a few messages, the last one among them', async () => {
  boardId = await makeBoard(server)
  const [ben, cleo] = [await raw('ben'), await raw('cleo')]
  await roundTrip(cleo)
  const before = cleo.of(1).length
  const started = performance.now()
  for (let i = 1; i <= 100; i++) ben.send(awareness(701, i, { cursor: [i, i] }))
  await until('the last one arrives', () => cleo.frames.some((f) => f.includes('[100,100]')))
  const windows = (performance.now() - started) / 33
  expect(cleo.of(1).length - before).toBeLessThanOrEqual(Math.ceil(windows) + 2)
})
