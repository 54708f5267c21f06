import { afterAll, beforeAll, expect, test } from 'vitest'
import { join, message, openRaw, STEP1, STEP2 } from './support/peers.ts'
import { makeBoard, type SyncServer, startSync } from './support/sync-server.ts'
import { until } from './support/until.ts'
import { WatchedStore } from './support/watched-store.ts'

const watched = new WatchedStore()
let server: SyncServer

beforeAll(async () => {
  server = await startSync({ wrap: watched.wrap })
})
afterAll(() => server.stop())

test('[S3] two people and an act of the server that come during a slow load share it', async () => {
  const boardId = await makeBoard(server, ['first'])
  const loads = watched.calls.load
  watched.hold('load')
  const ben = join(server, boardId, 'ben')
  const cleo = join(server, boardId, 'cleo')
  const size = server.hub.read(boardId, (doc) => doc.getMap('proposals').size)
  await until('the load began and both are in', () => server.hub.counters.socketsOpened >= 2)
  watched.letGo('load')
  const peers = await Promise.all([ben, cleo])
  expect(await size).toBe(1)
  expect(peers.map((peer) => peer.proposals.has('first'))).toEqual([true, true])
  expect(watched.calls.load).toBe(loads + 1)
  for (const peer of peers) peer.stop()
})

test('[S2] nothing is answered before the board is loaded, and everything afterwards', async () => {
  const [boardId, open] = [await makeBoard(server, ['first']), await makeBoard(server)]
  const elsewhere = await join(server, open, 'cleo')
  watched.hold('load')
  const raw = await openRaw(server, boardId, 'ben')
  raw.send(message(STEP1, Uint8Array.of(0)))
  raw.send(Uint8Array.of(3))
  // A commit on another board: whatever the server would do for the first one at once, it has done by then.
  await server.hub.change(open, null, (doc) => doc.getMap('proposals').set('there', true))
  await until('the other board goes on', () => elsewhere.proposals.has('there'))
  expect(raw.frames).toEqual([])
  watched.letGo('load')
  await until('step 2 comes', () => raw.of(...STEP2).length === 1)
  expect(raw.of(...STEP2)[0]?.includes('first')).toBe(true)
  expect(raw.of(1).length).toBeGreaterThan(0)
  raw.socket.close()
  elsewhere.stop()
})

test('[S2] a failed load serves nothing, stores nothing and leaves no room behind', async () => {
  const boardId = await makeBoard(server, ['first'])
  const rooms = server.hub.roomCount
  watched.failNext('load', 1)
  const raw = await openRaw(server, boardId, 'ben')
  raw.send(message(STEP1, Uint8Array.of(0)))
  raw.send(message(STEP2, Uint8Array.of(0, 0)))
  expect(await raw.closed).toBe(4503)
  expect(raw.frames).toEqual([])
  expect(server.hub.roomCount).toBe(rooms)
  watched.failNext('load', 1)
  await expect(server.hub.read(boardId, () => 0)).rejects.toMatchObject({ code: 'unavailable' })
  expect(await server.database.db.boardUpdate.count({ where: { boardId } })).toBe(1)
  const ben = await join(server, boardId, 'ben')
  expect(ben.proposals.has('first')).toBe(true)
  ben.stop()
})

test('[S2] an act on a board that does not exist is refused and leaves no room behind', async () => {
  const rooms = server.hub.roomCount
  await expect(server.hub.change('no-such-board', null, () => 0)).rejects.toMatchObject({
    code: 'not_found',
  })
  expect(server.hub.roomCount).toBe(rooms)
})
