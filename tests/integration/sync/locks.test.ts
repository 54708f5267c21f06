import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { makeUndo } from '#domain/board/undo.ts'
import { type ActorId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { type BoardLock, OPEN } from '#domain/session/board-lock.ts'
import {
  join,
  message,
  openRaw,
  type Peer,
  type RawPeer,
  STEP2,
  UPDATE,
  updateSetting,
} from './support/peers.ts'
import { makeBoard, type SyncServer, startSync, storedBoard } from './support/sync-server.ts'
import { until } from './support/until.ts'

let server: SyncServer
let boardId: string
let lock: BoardLock = OPEN
/** Set: the database does not say what is locked. */
let isUnknown = false

beforeAll(async () => {
  server = await startSync({
    boardLock: async () => {
      if (isUnknown) throw new Error('The database is away.')
      return lock
    },
  })
})
afterAll(() => server.stop())

beforeEach(async () => {
  lock = OPEN
  isUnknown = false
  boardId = await makeBoard(server, ['first'])
})

async function change(next: BoardLock): Promise<void> {
  lock = next
  await server.hub.recheck(boardId)
}

const ALL: BoardLock = { scope: 'all', lanes: [], by: 'Ada' }
const EU = toId<ActorId>('eu')
const US = toId<ActorId>('us')
const AID = toId<ProposalId>('aid')

/** What the socket was told last of what is locked. */
function toldLock(raw: RawPeer): unknown {
  const frame = raw.of(108).at(-1)
  return frame && JSON.parse(frame.subarray(frame.indexOf('{')).toString('utf8'))
}

/** The server has handled all that was sent on this socket before. */
async function roundTrip(raw: RawPeer): Promise<void> {
  const heard = raw.of(1).length
  raw.send(Uint8Array.of(3))
  await until('the presence query was answered', () => raw.of(1).length > heard)
}

function has(key: string): Promise<boolean> {
  return server.hub.read(boardId, (doc) => doc.getMap('proposals').has(key))
}

test.each([
  { kind: 'update', start: UPDATE },
  { kind: 'sync step 2', start: STEP2 },
])('[S20] a locked board takes no $kind of an editor, and says so', async ({ start }) => {
  const raw = await openRaw(server, boardId, 'ben', '?ext=1')
  await roundTrip(raw)
  expect(toldLock(raw)).toEqual({ ...OPEN, takenBack: [] })
  await change(ALL)
  await until('it was told', () => raw.of(108).length === 2)
  expect(toldLock(raw)).toEqual({ ...ALL, takenBack: [] })
  const { droppedByLock } = server.hub.counters
  raw.send(message(start, updateSetting('mine')))
  await roundTrip(raw)
  expect(await has('mine')).toBe(false)
  expect(server.hub.counters.droppedByLock).toBe(droppedByLock + 1)
  // Not one acknowledgement: what was sent is not saved, and its page knows.
  expect(raw.of(102)).toEqual([])
  raw.socket.close()
})

test('[S20] a locked board takes what its facilitator writes', async () => {
  await change(ALL)
  const raw = await openRaw(server, boardId, 'ada', '?ext=1')
  raw.send(message(UPDATE, updateSetting('hers')))
  await until('it is there', () => has('hers'))
  raw.socket.close()
})

test('[S20] a locked board is locked for who opens it first after a restart, and before its document was read', async () => {
  lock = ALL
  const raw = await openRaw(server, boardId, 'ben', '?ext=1')
  raw.send(message(UPDATE, updateSetting('early')))
  await roundTrip(raw)
  expect(await has('early')).toBe(false)
  raw.socket.close()
})

test('[S20] a board that is unlocked asks for what was done meanwhile, and has all of it', async () => {
  const ben = await join(server, boardId, 'ben')
  await change(ALL)
  ben.proposals.set('a', true)
  ben.proposals.set('b', true)
  const raw = await openRaw(server, boardId, 'ben')
  await roundTrip(raw)
  expect(await has('a')).toBe(false)
  await change(OPEN)
  await until('both are there', async () => (await has('a')) && (await has('b')))
  ben.stop()
  raw.socket.close()
})

test('[S20] a lock binds who loses the facilitator’s role, with the next frame', async () => {
  server.roles.set('fay', 'facilitator')
  await change(ALL)
  const raw = await openRaw(server, boardId, 'fay', '?ext=1')
  await roundTrip(raw)
  server.roles.set('fay', 'editor')
  await server.hub.recheck(boardId)
  raw.send(message(UPDATE, updateSetting('late')))
  await roundTrip(raw)
  expect(await has('late')).toBe(false)
  raw.socket.close()
})

test('[S20] everybody is sent away to try again when nobody can say what is locked', async () => {
  const raw = await openRaw(server, boardId, 'ben')
  await roundTrip(raw)
  isUnknown = true
  await server.hub.recheck(boardId)
  expect(await raw.closed).toBe(4503)
  const next = await openRaw(server, boardId, 'ben')
  expect(await next.closed).toBe(4503)
})

const LANE: BoardLock = { scope: 'none', lanes: ['eu'], by: 'Ada' }
const stateAs = (actorId: ActorId, stance: Stance, proposalId = AID): Command => ({
  type: 'takePosition',
  actorId,
  proposalId,
  stance,
})

const BY_X = { by: 'x', byName: 'X', at: 1_800_000_000_000 }

function run(peer: Peer, ...commands: Command[]): void {
  execute(peer.doc, commands, BY_X)
}

function stances(doc: Y.Doc): readonly (Stance | undefined)[] {
  const { positions } = readBoard(doc).board.negotiation
  return [EU, US].map((id) => positions.get(positionKey(id, AID))?.stance)
}

const onServer = () => server.hub.read(boardId, stances)

async function opened(): Promise<{ readonly ada: Peer; readonly ben: Peer }> {
  const ada = await join(server, boardId, 'ada')
  run(
    ada,
    { type: 'addActor', actor: { id: EU, name: 'Europe', isParty: true }, lane: true },
    { type: 'addActor', actor: { id: US, name: 'United States', isParty: true }, lane: true },
    { type: 'addProposal', proposal: { id: AID, title: 'Aid' }, at: [0, 0] },
    stateAs(EU, 'support'),
  )
  const ben = await join(server, boardId, 'ben')
  await until('Ben has it', () => stances(ben.doc)[0] === 'support')
  return { ada, ben }
}

test('[S20] a locked lane stays as it was, for who wrote to it and for all others; what else they wrote is taken', async () => {
  const { ada, ben } = await opened()
  await change(LANE)
  // One act on both lanes, and one after it: nothing behind it may be lost with it.
  run(ben, stateAs(EU, 'opposed'), stateAs(US, 'opposed'))
  run(ben, { type: 'editActor', id: EU, fields: { kind: 'person' } })
  run(ben, { type: 'addProposal', proposal: { id: toId('next'), title: 'Next' }, at: [9, 9] })
  await until('the last act is there', () => has('next'))
  await until('all say the same', async () => {
    const all = [await onServer(), stances(ada.doc), stances(ben.doc)]
    return all.every(([eu, us]) => eu === 'support' && us === 'opposed')
  })
  const { ledger, actors } = await server.hub.read(
    boardId,
    (doc) => readBoard(doc).board.negotiation,
  )
  expect(ledger.filter(({ actorId }) => actorId === EU)).toHaveLength(1)
  expect(ledger.filter(({ actorId }) => actorId === US)).toHaveLength(1)
  expect(actors.get(EU)?.kind).not.toBe('person')
  await server.hub.durable(boardId)
  expect(stances(await storedBoard(server, boardId))).toEqual(['support', 'opposed'])
  ada.stop()
  ben.stop()
})

test('[S20] a large undo into a locked lane takes effect everywhere else, and the lane stays whole', async () => {
  const { ada, ben } = await opened()
  const many = Array.from({ length: 300 }, (_, n) => toId<ProposalId>(`many-${n}`))
  const undo = makeUndo(ben.doc, () => BY_X)
  const proposals = many.map(
    (id): Command => ({ type: 'addProposal', proposal: { id, title: id }, at: [0, 0] }),
  )
  run(ben, ...proposals)
  run(ben, ...many.flatMap((id) => [EU, US].map((actorId) => stateAs(actorId, 'support', id))))
  const counted = (doc: Y.Doc) => {
    const { positions } = readBoard(doc).board.negotiation
    const isHeld = (actorId: ActorId) => (id: ProposalId) =>
      positions.get(positionKey(actorId, id))?.stance === 'support'
    return [EU, US].map((actorId) => many.filter(isHeld(actorId)).length)
  }
  await until('all is stated', () => counted(ada.doc).join() === '300,300')
  await change(LANE)
  expect(undo.undo()).toBe(true)
  await until('all say the same', async () => {
    const onServer = await server.hub.read(boardId, counted)
    return [onServer, counted(ada.doc), counted(ben.doc)].every((all) => all.join() === '300,0')
  })
  const { ledger } = await server.hub.read(boardId, (doc) => readBoard(doc).board.negotiation)
  expect(
    ledger.filter(({ actorId, direction }) => actorId === EU && direction === 'correction'),
  ).toEqual([])
  undo.stop()
  ada.stop()
  ben.stop()
})

test('[S20] a locked lane cannot be given a position it does not have, nor emptied behind the page’s back', async () => {
  const { ada, ben } = await opened()
  await change({ ...LANE, lanes: ['eu', 'us'] })
  run(ben, stateAs(US, 'red_line'))
  const positions = ben.doc.getMap<Y.Map<unknown>>('positions')
  positions.delete(positionKey(EU, AID))
  await until('both are as they were', async () => {
    const all = [await onServer(), stances(ada.doc), stances(ben.doc)]
    return all.every(([eu, us]) => eu === 'support' && (us ?? 'unknown') === 'unknown')
  })
  expect(server.hub.counters.takenBack).toBeGreaterThan(1)
  ada.stop()
  ben.stop()
})

test('[S20] a locked lane is its facilitator’s to change, and what they made of it is kept from then on', async () => {
  const { ada, ben } = await opened()
  await change(LANE)
  run(ada, stateAs(EU, 'conditional'))
  await until('Ben sees it', () => stances(ben.doc)[0] === 'conditional')
  run(ben, stateAs(EU, 'opposed'))
  await until('Ben is told better', () => stances(ben.doc)[0] === 'conditional')
  expect(await onServer()).toEqual(['conditional', undefined])
  await change(OPEN)
  run(ben, stateAs(EU, 'opposed'))
  await until('it counts now', async () => (await onServer())[0] === 'opposed')
  ada.stop()
  ben.stop()
})

test('[S20] a locked lane names itself to who wrote to it, and stays locked in a document that was read anew', async () => {
  const { ada, ben } = await opened()
  ada.stop()
  ben.stop()
  await change(LANE)
  const stored = await storedBoard(server, boardId)
  const before = Y.encodeStateVector(stored)
  execute(stored, [stateAs(EU, 'opposed')], { by: 'x', byName: 'X', at: 1 })
  const raw = await openRaw(server, boardId, 'ben', '?ext=1')
  raw.send(message(UPDATE, Y.encodeStateAsUpdate(stored, before)))
  await until('it is told', () => raw.of(108).length === 2)
  expect(toldLock(raw)).toEqual({ ...LANE, takenBack: ['eu'] })
  expect((await onServer())[0]).toBe('support')
  raw.socket.close()
})
