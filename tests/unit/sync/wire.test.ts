import { isUtf8 } from 'node:buffer'
import type { Writable } from 'node:stream'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import * as ws from 'ws'
import { goneEntry, readAwareness, stateEntry, withUser } from '#server/sync/awareness-entry.ts'
import { deflatedFrame } from '#server/sync/deflated-frame.ts'
import {
  acknowledgeFrame,
  awarenessFrame,
  frameBody,
  frameKind,
  syncFrame,
  varint,
  WireReader,
} from '#server/sync/wire.ts'

// `ws` exports it; its types do not say so.
const { Receiver } = ws as unknown as { Receiver: new (options: object) => Writable }

/** What the WebSocket layer of a client makes of the bytes. */
function received(wire: Uint8Array): Promise<Buffer[]> {
  return new Promise((resolve, reject) => {
    const receiver = new Receiver({ isServer: false, binaryType: 'nodebuffer' })
    const messages: Buffer[] = []
    receiver.on('message', (data: Buffer) => messages.push(data))
    receiver.on('error', reject)
    receiver.end(wire, () => resolve(messages))
  })
}

test('[S10] a ready-made frame of any length arrives as one message', async () => {
  for (const length of [0, 1, 120, 122, 123, 124, 125, 126, 127, 65_530, 65_535, 65_536, 70_000]) {
    const bytes = new Uint8Array(length).fill(7)
    const [message, ...more] = await received(syncFrame('update', bytes))
    expect(more).toEqual([])
    expect([...(message?.subarray(0, 2) ?? [])]).toEqual([0, 2])
    expect(message && frameKind(message)).toBe('update')
    expect(message && frameBody('update', message)).toEqual(Buffer.from(bytes))
  }
})

test('[S10] a large answer is deflated once for all who get it, a small one for nobody', async () => {
  for (const length of [16 * 1024, 70_000, 200_000]) {
    const answer = syncFrame('step2', new Uint8Array(length).fill(7))
    const deflated = await deflatedFrame(answer)
    expect(await deflatedFrame(answer)).toBe(deflated)
    const [message, ...more] = await received(deflated)
    expect(more).toEqual([])
    expect(message?.[0]).toBe(106)
    expect([inflateSync(message?.subarray(1) ?? '')]).toEqual(await received(answer))
  }
  const small = syncFrame('step2', new Uint8Array(1_000).fill(7))
  expect(await deflatedFrame(small)).toBe(small)
})

test('[S10] many frames in one write arrive as many messages', async () => {
  const frames = [acknowledgeFrame(300), awarenessFrame([]), syncFrame('step1', Uint8Array.of(0))]
  const messages = await received(Buffer.concat(frames))
  expect(messages.map((message) => [...message])).toEqual([
    [102, 172, 2],
    [1, 1, 0],
    [0, 0, 1, 0],
  ])
})

test('[S4] a frame is told by its first two bytes, and unknown unless it is certain', () => {
  const kinds = [[0, 0], [0, 1], [0, 2], [0, 3], [0], [1], [2], [3], [4], [102, 1], [128, 0], []]
  expect(kinds.map((bytes) => frameKind(Uint8Array.from(bytes)))).toEqual([
    ...['step1', 'step2', 'update', 'unknown', 'unknown', 'awareness', 'auth', 'queryAwareness'],
    ...['unknown', 'unknown', 'unknown', 'unknown'],
  ])
})

test('[S4] a body that is longer or shorter than it says is refused', () => {
  expect(frameBody('update', Uint8Array.of(0, 2, 2, 8, 9))).toEqual(Uint8Array.of(8, 9))
  for (const bytes of [
    [0, 2],
    [0, 2, 3, 8, 9],
    [0, 2, 1, 8, 9],
    [0, 2, 128],
    [0, 2, 255, 255, 255],
  ]) {
    expect(frameBody('update', Uint8Array.from(bytes))).toBeUndefined()
  }
})

test('[S4] a length of eight bytes is refused, not believed', () => {
  const reader = new WireReader(Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 1, 1))
  expect(reader.bytes()).toEqual(new Uint8Array())
  expect(reader.failed).toBe(true)
})

test('numbers are written as they are read', () => {
  for (const value of [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1, 2 ** 41]) {
    const reader = new WireReader(Uint8Array.from(varint(value)))
    expect([reader.number(), reader.failed, reader.atEnd]).toEqual([value, false, true])
  }
})

test('[S12] awareness entries are read as they are written', () => {
  const state = Buffer.from('{"cursor":[1,2]}')
  const entries = [stateEntry(7, 300, state), goneEntry(2 ** 32 - 1, 0)]
  const body = Buffer.concat([Buffer.from([2]), ...entries])
  const read = readAwareness(body)
  expect(read?.map(({ clientId, clock, json }) => [clientId, clock, String(json)])).toEqual([
    [7, 300, '{"cursor":[1,2]}'],
    [2 ** 32 - 1, 0, 'null'],
  ])
})

test('[S4] awareness that promises more entries than it has is refused before any is built', () => {
  expect(readAwareness(Uint8Array.of(255, 255, 255, 127))).toBeUndefined()
  expect(readAwareness(Uint8Array.of(2, 1, 1, 1, 65))).toBeUndefined()
  expect(readAwareness(Uint8Array.of(1, 1, 1, 1, 65, 9))).toBeUndefined()
})

test('[S12] a state gets the server’s user without being written anew, and never the client’s', () => {
  const user = { personId: 'ben', role: 'editor' }
  const words = [
    '{}',
    ' { } ',
    '{"cursor":[1,2]}\n',
    '{"user":{"name":"Ada"}}',
    '{"us\\u0065r":1,"a":2}',
  ]
  for (const word of words) {
    const state = JSON.parse(word)
    const said = withUser(Buffer.from(word), state, user)
    expect(JSON.parse(Buffer.from(said).toString())).toEqual({ ...state, user })
  }
  // Bytes that are no UTF-8 would make every peer throw.
  const bad = Buffer.from([...Buffer.from('{"a":"'), 0xff, ...Buffer.from('"}')])
  const said = withUser(bad, { a: '\ufffd' }, user)
  expect(isUtf8(said)).toBe(true)
})
