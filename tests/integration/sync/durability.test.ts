import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  join,
  message,
  openRaw,
  type Peer,
  STEP1,
  UPDATE,
  updateSetting,
  varint,
} from './support/peers.ts'
import { makeBoard, type SyncServer, startSync, storedBoard } from './support/sync-server.ts'
import { until } from './support/until.ts'
import { WatchedStore } from './support/watched-store.ts'

const watched = new WatchedStore()
const peers: Peer[] = []
let server: SyncServer

beforeAll(async () => {
  server = await startSync({ wrap: watched.wrap })
})
afterEach(() => {
  watched.letGo('append')
  for (const peer of peers.splice(0)) peer.stop()
})
afterAll(() => server.stop())

async function joined(boardId: string, person: string, acknowledged?: (n: number) => void) {
  const peer = await join(server, boardId, person, acknowledged ? { acknowledged } : {})
  peers.push(peer)
  return peer
}

test('[S7] shows an edit to nobody, old or new, before it is committed', async () => {
  const boardId = await makeBoard(server, ['first'])
  const ben = await joined(boardId, 'ben')
  const cleo = await openRaw(server, boardId, 'cleo')
  watched.hold('append')
  const before = watched.calls.append
  ben.proposals.set('secret-until-saved', true)
  await until('the edit waits for its commit', () => watched.calls.append > before)

  // A joiner who asks now is answered only when what the document holds is durable.
  const late = await openRaw(server, boardId, 'ada')
  late.send(message(STEP1, Uint8Array.of(0)))
  const answeredByRead = server.hub.read(boardId, (doc) => doc.getMap('proposals').size)
  let hasRead = false
  void answeredByRead.then(() => {
    hasRead = true
  })
  // A round trip on each socket shows that the server has handled everything sent before.
  for (const peer of [cleo, late]) {
    peer.send(Uint8Array.of(3))
    const heard = peer.of(1).length
    await until('the presence query was answered', () => peer.of(1).length > heard)
  }
  const seen = Buffer.concat([...cleo.frames, ...late.frames])
  expect(seen.includes('secret-until-saved')).toBe(false)
  expect(hasRead).toBe(false)

  watched.letGo('append')
  await until('the others see it', () =>
    [cleo, late].every((peer) => Buffer.concat(peer.frames).includes('secret-until-saved')),
  )
  expect(await answeredByRead).toBe(2)
  cleo.socket.close()
  late.socket.close()
})

test('[S7] tries again while the database is away, loses nothing, keeps the order', async () => {
  const boardId = await makeBoard(server)
  const acks: number[] = []
  const ben = await joined(boardId, 'ben', (n) => acks.push(n))
  const cleo = await joined(boardId, 'cleo')
  await until('the first step 2 is acknowledged', () => acks.length > 0)
  watched.failNext('append', 4)
  for (let i = 0; i < 20; i++) ben.proposals.set('counter', i)
  await until('the last edit is there', () => cleo.proposals.get('counter') === 19)
  expect(server.hub.counters.flushesFailed).toBeGreaterThanOrEqual(4)
  await until('all is acknowledged', () => acks.at(-1) === 21)
  const stored = await storedBoard(server, boardId)
  expect(stored.getMap('proposals').get('counter')).toBe(19)
  const rows = await server.database.db.boardUpdate.findMany({
    where: { boardId, NOT: { origin: 'create' } },
    orderBy: { n: 'asc' },
  })
  expect(rows.map(({ n }) => n)).toEqual(rows.map((_, i) => i))
  expect(rows.every(({ personId }) => personId === 'ben')).toBe(true)
})

test('[S7] commits the edits of many boards in one INSERT, at most two at once', async () => {
  const boards = await Promise.all(Array.from({ length: 12 }, () => makeBoard(server)))
  const editors = await Promise.all(boards.map((boardId) => joined(boardId, 'ben')))
  watched.hold('append')
  watched.mostInFlight = 0
  const [calls, before] = [watched.calls.append, watched.written.length]
  const thirds = [editors.slice(0, 4), editors.slice(4, 8)]
  for (const [i, third] of thirds.entries()) {
    for (const editor of third) editor.proposals.set('first', true)
    await until('a flush flies', () => watched.calls.append === calls + i + 1)
  }
  // The last four boards are in no flush, and still have to wait: two fly already.
  const received = server.hub.counters.updatesReceived
  for (let round = 0; round < 5; round++) {
    for (const editor of editors) editor.proposals.set('round', round)
  }
  await until('all arrived', () => server.hub.counters.updatesReceived === received + 60)
  expect(watched.calls.append).toBe(calls + 2)
  watched.letGo('append')
  await until('all rows are written', () => {
    const rows = watched.written.slice(before).flat()
    return rows.length === 12 * 5 + 8
  })
  expect(watched.mostInFlight).toBe(2)
  const flushes = watched.written.slice(before)
  expect(flushes.length).toBeLessThanOrEqual(4)
})

test('[S7] an edit whose causes are missing is neither logged nor shown, and asked for again', async () => {
  const boardId = await makeBoard(server)
  const cleo = await joined(boardId, 'cleo')
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getMap('proposals').set('cause', true)
  doc.getMap('proposals').set('effect', true)
  const [, effect] = updates
  const raw = await openRaw(server, boardId, 'ben', '?ext=1')
  await until('the server asks at the start', () => raw.of(...STEP1).length === 1)
  raw.send(message([0, 1], Uint8Array.of(0, 0)))
  raw.send(message(UPDATE, effect ?? new Uint8Array()))
  await until('the server asks again', () => raw.of(...STEP1).length === 2)
  expect(cleo.proposals.size).toBe(0)
  raw.send(message([0, 1], Y.encodeStateAsUpdate(doc)))
  await until('cause and effect arrive', () => cleo.proposals.size === 2)
  // The incomplete frame (the second) is acknowledged only together with the step 2 that completes it.
  await until('all three frames are acknowledged', () => raw.of(102).at(-1)?.[1] === 3)
  expect(raw.of(102).map((frame) => frame[1])).toEqual([1, 3])
  raw.socket.close()
})

test('[S7] a board that is deleted under its editors does not stop the others from being saved', async () => {
  const [doomed, other] = [await makeBoard(server), await makeBoard(server)]
  const ben = await joined(doomed, 'ben')
  const cleo = await joined(other, 'cleo')
  watched.hold('append')
  const calls = watched.calls.append
  ben.proposals.set('lost with its board', true)
  cleo.proposals.set('kept', true)
  await until('both edits wait', () => watched.calls.append > calls)
  await server.database.db.board.delete({ where: { id: doomed } })
  watched.letGo('append')
  await until('the other board is stored', async () => {
    const stored = await storedBoard(server, other)
    return stored.getMap('proposals').has('kept')
  })
  await until('the deleted one closes', () => ben.closes.length > 0)
  await server.hub.change(other, null, (doc) => doc.getMap('proposals').set('after', true))
})

test('[S7] a change by the server resolves once it is durable, and has no effect when it throws', async () => {
  const boardId = await makeBoard(server)
  const ben = await joined(boardId, 'ben')
  const result = await server.hub.change(boardId, 'ada', (doc) => {
    doc.getMap('proposals').set('one', 1)
    doc.getMap('proposals').set('two', 2)
    return 'done'
  })
  expect(result).toBe('done')
  const stored = await storedBoard(server, boardId)
  expect(stored.getMap('proposals').toJSON()).toEqual({ one: 1, two: 2 })
  const failing = server.hub.change(boardId, 'ada', (doc) => {
    doc.getMap('proposals').set('three', 3)
    throw new Error('half-way')
  })
  await expect(failing).rejects.toThrow('half-way')
  expect(await server.hub.read(boardId, (doc) => doc.getMap('proposals').size)).toBe(2)
  ben.proposals.set('after', true)
  await until('the board goes on', async () => {
    const now = await storedBoard(server, boardId)
    return now.getMap('proposals').has('after')
  })
  expect(ben.proposals.has('three')).toBe(false)
})

test('[S7] an update that contradicts the document is undone by loading the log again', async () => {
  const boardId = await makeBoard(server, ['kept'])
  const ben = await joined(boardId, 'ben')
  ben.doc.getArray('ledger').push(['one'])
  ben.doc.getArray('ledger').push(['two'])
  await until('they are stored', async () => {
    const now = await storedBoard(server, boardId)
    return now.getArray('ledger').length === 2
  })
  const raw = await openRaw(server, boardId, 'cleo')
  const loads = watched.calls.load
  raw.send(message(UPDATE, contradiction(ben.doc.clientID)))
  expect(await raw.closed).toBe(1007)
  ben.proposals.set('after', true)
  await until('the board goes on', async () => {
    const now = await storedBoard(server, boardId)
    return now.getMap('proposals').has('after')
  })
  expect(watched.calls.load).toBe(loads + 1)
  expect(server.hub.counters.rebuilds).toBeGreaterThan(0)
  const seen = await server.hub.read(boardId, (doc) =>
    Object.keys(doc.getMap('proposals').toJSON()),
  )
  expect(seen.sort()).toEqual(['after', 'kept'])
})

/**
 * Reads well, sets a key, adds an entry behind both of somebody's, and then one between that entry and the first of
 * them. That this is the wrong way round shows only when it is in the document.
 */
function contradiction(of: number): Uint8Array {
  const text = (word: string): number[] => [word.length, ...Buffer.from(word)]
  const [any, withKey, withOrigin, withRight, isTrue] = [8, 32, 128, 64, 120]
  const [one, two] = [
    [...varint(of), 0],
    [...varint(of), 1],
  ]
  const key = [any | withKey, 1, ...text('proposals'), ...text('half'), 1, isTrue]
  const behind = [any | withOrigin, ...two, 1, isTrue]
  const between = [any | withOrigin | withRight, 7, 1, ...one, 1, isTrue]
  return Uint8Array.from([1, 3, 7, 0, ...key, ...behind, ...between, 0])
}

test('[S10] sends one message a frame, however many edits were committed together', async () => {
  const boardId = await makeBoard(server)
  const ben = await joined(boardId, 'ben')
  const raw = await openRaw(server, boardId, 'cleo')
  watched.hold('append')
  for (let i = 0; i < 10; i++) ben.proposals.set('counter', i)
  await until('ten edits wait', () => server.hub.counters.updatesReceived >= 10)
  watched.letGo('append')
  await until('ten updates arrived', () => raw.of(...UPDATE).length === 10)
  const doc = new Y.Doc()
  for (const frame of raw.of(...UPDATE)) {
    const length = frame[2] ?? 0
    expect(frame.length).toBe(3 + length)
    Y.applyUpdate(doc, frame.subarray(3))
  }
  expect(doc.getMap('proposals').get('counter')).toBe(9)
  raw.socket.close()
})

test('[S7] an update that says nothing new is neither logged nor sent', async () => {
  const boardId = await makeBoard(server)
  const raw = await openRaw(server, boardId, 'ben', '?ext=1')
  const update = updateSetting('once')
  for (let i = 0; i < 3; i++) raw.send(message(UPDATE, update))
  await until('all three are acknowledged', () => raw.of(102).at(-1)?.[1] === 3)
  const rows = await server.database.db.boardUpdate.count({
    where: { boardId, NOT: { origin: 'create' } },
  })
  expect(rows).toBe(1)
  raw.socket.close()
})
