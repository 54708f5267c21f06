import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { content, gc, item, lone, value } from '#tests/support/admission/written-update.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { awareness, connect, join, message, openRaw, type Peer, UPDATE } from './support/peers.ts'
import { makeBoard, type SyncServer, startSync, storedBoard } from './support/sync-server.ts'
import { until } from './support/until.ts'

const peers: Peer[] = []
let database: FreshDatabase
let server: SyncServer

beforeAll(async () => {
  database = await freshDatabase()
  server = await startSync({ database })
})
afterEach(() => {
  for (const peer of peers.splice(0)) peer.stop()
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

async function joined(boardId: string, person: string, doc = new Y.Doc()): Promise<Peer> {
  const peer = await join(server, boardId, person, { doc })
  peers.push(peer)
  return peer
}

async function restart(): Promise<void> {
  for (const peer of peers.splice(0)) peer.stop()
  await server.stop()
  server = await startSync({ database })
}

async function ownersOf(boardId: string): Promise<Map<number, string>> {
  return new Map((await server.store.load(boardId))?.owners)
}

test('[S11] an attack on a person’s next words does not mute them', async () => {
  const boardId = await makeBoard(server)
  const ben = await joined(boardId, 'ben')
  const cleo = await joined(boardId, 'cleo')
  ben.proposals.set('before', true)
  await until('cleo sees it', () => cleo.proposals.has('before'))
  const eve = await openRaw(server, boardId, 'cleo', '?ext=1')
  const clock = Y.getState(ben.doc.store, ben.doc.clientID)
  const had = server.hub.counters.updatesForeign
  eve.send(message(UPDATE, lone(ben.doc.clientID, clock, gc(1_000))))
  await until('it was judged', () => server.hub.counters.updatesForeign > had)
  ben.proposals.set('after', true)
  await until('cleo sees what ben says next', () => cleo.proposals.has('after'))
  expect(eve.of(102)).toEqual([])
  const stored = await storedBoard(server, boardId)
  expect(stored.getMap('proposals').toJSON()).toEqual({ before: true, after: true })
  eve.socket.close()
})

test('[S11] an id that was announced is its person’s after a restart, though nothing was written under it', async () => {
  const boardId = await makeBoard(server)
  const ben = await joined(boardId, 'ben')
  const { clientID } = ben.doc
  await until('it is stored', async () => (await ownersOf(boardId)).get(clientID) === 'ben')
  await restart()
  const eve = await openRaw(server, boardId, 'cleo')
  eve.send(awareness(clientID, 50, { here: true }))
  const forged = item({ root: 'ledger' }, content.values(value.yes))
  eve.send(message(UPDATE, lone(clientID, 0, forged)))
  await until('it was judged', () => server.hub.counters.updatesForeign === 1)
  const back = connect(server, boardId, 'ben', { doc: ben.doc })
  peers.push(back)
  back.proposals.set('mine', true)
  await until('it is stored', async () => {
    const stored = await storedBoard(server, boardId)
    return stored.getMap('proposals').has('mine')
  })
  expect((await storedBoard(server, boardId)).getArray('ledger').length).toBe(0)
  eve.socket.close()
})

test('[S11] what was written offline comes in after a restart, under the ids of before', async () => {
  const boardId = await makeBoard(server)
  const doc = new Y.Doc()
  const ben = await joined(boardId, 'ben', doc)
  ben.proposals.set('one', true)
  await until('it is stored', async () => (await ownersOf(boardId)).get(doc.clientID) === 'ben')
  await restart()
  doc.getMap('proposals').set('two', true)
  const cleo = await joined(boardId, 'cleo')
  await joined(boardId, 'ben', doc)
  await until('cleo sees both', () => cleo.proposals.size === 2)
  expect(server.hub.counters.updatesForeign).toBe(0)
})

test('[S11] what a viewer announces is not written down, and is theirs all the same', async () => {
  const boardId = await makeBoard(server)
  const vic = await joined(boardId, 'vic')
  vic.provider.awareness.setLocalStateField('here', true)
  const cleo = await joined(boardId, 'cleo')
  await until('cleo sees vic', () => cleo.provider.awareness.getStates().has(vic.doc.clientID))
  await until('cleo’s is stored', async () => (await ownersOf(boardId)).has(cleo.doc.clientID))
  expect((await ownersOf(boardId)).has(vic.doc.clientID)).toBe(false)
  const had = server.hub.counters.updatesForeign
  const eve = await openRaw(server, boardId, 'cleo')
  eve.send(message(UPDATE, lone(vic.doc.clientID, 0, gc(9))))
  await until('it was judged', () => server.hub.counters.updatesForeign > had)
  eve.socket.close()
})

test('[S11] an update that breaks a rule is neither kept nor acknowledged, and its sender stays', async () => {
  const boardId = await makeBoard(server)
  const eve = await openRaw(server, boardId, 'cleo', '?ext=1')
  eve.send(message(UPDATE, lone(77, 0, item({ root: 'junk' }, content.values(value.yes)))))
  await until('it was refused', () => server.hub.counters.updatesRefused > 0)
  const ben = await joined(boardId, 'ben')
  ben.proposals.set('shown', true)
  await until('eve still hears', () => eve.of(0, 2).length > 0)
  expect(eve.of(102)).toEqual([])
  eve.socket.close()
})

test('[S11] an id that the server wrote under stays nobody’s, before a restart as after it', async () => {
  const boardId = await makeBoard(server)
  const id = 77
  await server.hub.change(boardId, null, (doc) => {
    const own = doc.clientID
    doc.clientID = id
    doc.getMap('proposals').set('restored', true)
    doc.clientID = own
  })
  for (const restarts of [0, 1]) {
    if (restarts > 0) await restart()
    const had = server.hub.counters.updatesForeign
    const eve = await openRaw(server, boardId, 'cleo')
    // To announce an id that is free makes it one's own.
    eve.send(awareness(id, 50, { here: true }))
    const forged = item({ root: 'ledger' }, content.values(value.yes))
    eve.send(message(UPDATE, lone(id, 1, forged)))
    await until('it was judged', () => server.hub.counters.updatesForeign > had)
    eve.socket.close()
  }
  expect((await storedBoard(server, boardId)).getArray('ledger').length).toBe(0)
})
