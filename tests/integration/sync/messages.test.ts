import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ROLES } from '#domain/access/role.ts'
import { MESSAGE_TABLE } from '#server/sync/message-table.ts'
import {
  awareness,
  join,
  message,
  openRaw,
  type RawPeer,
  STEP1,
  STEP2,
  UPDATE,
  updateSetting,
} from './support/peers.ts'
import { makeBoard, type SyncServer, startSync } from './support/sync-server.ts'
import { until } from './support/until.ts'

let server: SyncServer
let boardId: string

beforeAll(async () => {
  server = await startSync({ limits: { messageBytes: 64 * 1024, messagesPerSecond: 500 } })
  for (const role of ROLES) server.roles.set(role, role)
  boardId = await makeBoard(server, ['first'])
})
afterAll(() => server.stop())

/** The server has handled all that was sent on this socket before. */
async function roundTrip(raw: RawPeer): Promise<void> {
  const heard = raw.of(1).length
  raw.send(Uint8Array.of(3))
  await until('the presence query was answered', () => raw.of(1).length > heard)
}

const ALL = { facilitator: true, editor: true, delegate: true, commenter: true, viewer: true }
const EDIT = { ...ALL, commenter: false, viewer: false }
const NOBODY = { ...EDIT, facilitator: false, editor: false, delegate: false }

/** Each socket speaks for a client of its own. */
let lastClientId = 1000

/** How each message shows that it was taken. */
const EFFECTS = [
  {
    kind: 'step1',
    may: ALL,
    send: () => message(STEP1, Uint8Array.of(0)),
    shows: (raw: RawPeer) => Promise.resolve(raw.of(...STEP2).length > 0),
  },
  {
    kind: 'step2',
    may: EDIT,
    send: (key: string) => message(STEP2, updateSetting(key)),
    shows: isSet,
  },
  {
    kind: 'update',
    may: EDIT,
    send: (key: string) => message(UPDATE, updateSetting(key)),
    shows: isSet,
  },
  {
    kind: 'awareness',
    may: ALL,
    send: (key: string) => awareness(++lastClientId, 1, { key }),
    shows: (raw: RawPeer, key: string) =>
      Promise.resolve(raw.of(1).some((frame) => frame.includes(key))),
  },
  {
    kind: 'queryAwareness',
    may: ALL,
    send: () => Uint8Array.of(3),
    shows: (raw: RawPeer) => Promise.resolve(raw.of(1).length > 2),
  },
  {
    kind: 'digest',
    may: ALL,
    send: () => Uint8Array.of(105, 0, 0),
    shows: (raw: RawPeer) => Promise.resolve(raw.of(105).length > 0),
  },
  { kind: 'auth', may: NOBODY, send: () => Uint8Array.of(2, 0, 1, 120), shows: isClosed },
  { kind: 'unknown', may: NOBODY, send: () => Uint8Array.of(99, 1, 2, 3), shows: isClosed },
] as const

function isSet(_: RawPeer, key: string): Promise<boolean> {
  return server.hub.read(boardId, (doc) => doc.getMap('proposals').has(key))
}

function isClosed(raw: RawPeer): Promise<boolean> {
  return Promise.resolve(raw.socket.readyState !== raw.socket.OPEN)
}

describe('each message of each role', () => {
  for (const { kind, may, send, shows } of EFFECTS) {
    for (const role of ROLES) {
      const verb = may[role] ? 'is taken' : 'is dropped and counted'
      test(`[S4] ${kind} from ${role} ${verb}`, async () => {
        const key = `${kind} by ${role}`
        const raw = await openRaw(server, boardId, role, '?ext=1')
        await roundTrip(raw)
        const { droppedByRole, droppedUnknown } = server.hub.counters
        raw.send(send(key))
        await roundTrip(raw)
        if (may[role]) await until('it shows', () => shows(raw, key))
        else expect(await shows(raw, key)).toBe(false)
        const dropped =
          server.hub.counters.droppedByRole - droppedByRole ||
          server.hub.counters.droppedUnknown - droppedUnknown
        expect(dropped).toBe(may[role] ? 0 : 1)
        raw.socket.close()
      })
    }
  }
})

test('[S4] the table has no message type that is not tried here', () => {
  expect(Object.keys(MESSAGE_TABLE).sort()).toEqual(EFFECTS.map(({ kind }) => kind).sort())
  for (const { kind, may } of EFFECTS) expect(MESSAGE_TABLE[kind]).toEqual(may)
})

test("[S4] a viewer's update is dropped before it is decoded", async () => {
  const viewer = await openRaw(server, boardId, 'viewer')
  for (const start of [STEP2, UPDATE]) viewer.send(message(start, Uint8Array.of(255, 255, 255)))
  viewer.send(Uint8Array.of(...UPDATE, 255, 255, 255, 255))
  await roundTrip(viewer)
  expect(viewer.socket.readyState).toBe(viewer.socket.OPEN)
  expect(viewer.of(...STEP1)).toEqual([])
  viewer.socket.close()
})

test('[S4] text frames are dropped and counted', async () => {
  const raw = await openRaw(server, boardId, 'editor')
  const { droppedText } = server.hub.counters
  raw.send('{"hello": true}')
  await roundTrip(raw)
  expect(server.hub.counters.droppedText).toBe(droppedText + 1)
  raw.socket.close()
})

test('[S4] malformed frames close their own socket and touch nothing else', async () => {
  const witness = await join(server, boardId, 'editor')
  const before = Y.encodeStateAsUpdate(witness.doc)
  const malformed = [
    Uint8Array.of(...UPDATE),
    Uint8Array.of(...UPDATE, 5, 1, 2),
    Uint8Array.of(...UPDATE, 1, 0, 0),
    Uint8Array.of(...UPDATE, 255, 255, 255, 255, 255, 255, 255, 255, 1),
    message(UPDATE, Uint8Array.of(255, 255, 255)),
    message(UPDATE, updateSetting('cut off').subarray(0, -9)),
    message(STEP1, Uint8Array.of(9, 1)),
    message([1], Uint8Array.of(200, 1, 1)),
    message([1], Uint8Array.of(1, 1, 1, 3, 123, 123, 123)),
  ]
  for (const bytes of malformed) {
    const raw = await openRaw(server, boardId, 'editor')
    raw.send(bytes)
    expect([...bytes, await raw.closed]).toEqual([...bytes, 1007])
  }
  expect(witness.closes).toEqual([])
  expect(Y.encodeStateAsUpdate(witness.doc)).toEqual(before)
  witness.proposals.set('still alive', true)
  const other = await join(server, boardId, 'facilitator')
  expect(other.proposals.has('cut off')).toBe(false)
  await until('the board goes on', () => other.proposals.has('still alive'))
  witness.stop()
  other.stop()
})

test('[S5] [S6] a message that is too large closes with 4413, one that fits does not', async () => {
  const raw = await openRaw(server, boardId, 'editor')
  raw.send(message(UPDATE, updateSetting('x'.repeat(60 * 1024))))
  await roundTrip(raw)
  raw.send(new Uint8Array(64 * 1024 + 1))
  expect(await raw.closed).toBe(4413)
  expect(server.hub.counters.closedTooLarge).toBe(1)
})

test('[S5] a socket that sends too fast is told to slow down', async () => {
  const raw = await openRaw(server, boardId, 'editor')
  for (let i = 0; i < 1_100; i++) raw.send(Uint8Array.of(99))
  expect(await raw.closed).toBe(4529)
})

test('[S5] an oversize awareness state is dropped, a large gesture is not', async () => {
  const raw = await openRaw(server, boardId, 'editor')
  const other = await openRaw(server, boardId, 'editor')
  const large = 'y'.repeat(5_000)
  raw.send(awareness(5, 1, { note: large }))
  await roundTrip(raw)
  await roundTrip(other)
  expect(Buffer.concat(other.frames).includes(large)).toBe(false)
  raw.send(awareness(5, 2, { gesture: { stroke: large } }))
  await until('the gesture comes', () => Buffer.concat(other.frames).includes(large))
  for (const { socket } of [raw, other]) socket.close()
})
