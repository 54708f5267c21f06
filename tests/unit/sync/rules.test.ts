import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Acknowledgements } from '#server/sync/acknowledgements.ts'
import { isAllowedOrigin } from '#server/sync/allowed-origin.ts'
import { LiveDocument } from '#server/sync/live-document.ts'
import { RateLimit } from '#server/sync/rate-limit.ts'
import { sentVector } from '#server/sync/sent-vector.ts'
import { DEFAULT_LIMITS } from '#server/sync/sync-limits.ts'
import { readSyncRequest } from '#server/sync/sync-request.ts'

test('[S1] an origin is allowed when it is the host asked, the public address, or absent', () => {
  const host = 'board.example:3000'
  const publicUrl = new URL('https://parley.example/some/path')
  const allowed = (origin: string | undefined) => isAllowedOrigin({ origin, host, publicUrl })
  expect([undefined, 'http://board.example:3000', 'https://parley.example'].every(allowed)).toBe(
    true,
  )
  const hostile = [
    'null',
    '',
    'http://board.example',
    'ftp://board.example:3000',
    'https://PARLEY.example',
  ]
  expect(hostile.some(allowed)).toBe(false)
  expect(
    isAllowedOrigin({ origin: 'http://undefined', host: undefined, publicUrl: undefined }),
  ).toBe(false)
})

test('a board id is read from the path, the extensions from the query', () => {
  const plain = { acknowledges: false, inflates: false }
  expect(readSyncRequest('/sync/b-1_x')).toEqual({ boardId: 'b-1_x', ...plain })
  const ours = { acknowledges: true, inflates: true }
  expect(readSyncRequest('/sync/b1?ext=1&deflate=1')).toEqual({ boardId: 'b1', ...ours })
  for (const url of ['/sync/', '/sync/a/b', '/sync/%00', '/sync/../b', `/sync/${'x'.repeat(65)}`]) {
    expect(readSyncRequest(url)).toBeUndefined()
  }
})

test('[S9] a missed frame stops the count until a step 2 is taken in full', () => {
  const count = new Acknowledgements()
  expect([count.taken('step2'), count.taken('update')]).toEqual([1, 2])
  count.missed()
  expect(count.taken('update')).toBeUndefined()
  count.missed()
  expect(count.taken('step2')).toBe(6)
  expect(count.taken('update')).toBe(7)
})

test('[S5] twice the rate may come at once, the rate itself for ever', () => {
  const limits = { ...DEFAULT_LIMITS, messagesPerSecond: 10, bytesPerSecond: 1_000 }
  const burst = new RateLimit(limits, 0)
  expect(Array.from({ length: 21 }, () => burst.take(1, 0)).lastIndexOf(true)).toBe(19)
  const steady = new RateLimit(limits, 0)
  expect(Array.from({ length: 500 }, (_, i) => steady.take(1, i * 100)).every(Boolean)).toBe(true)
  const heavy = new RateLimit(limits, 0)
  expect([heavy.take(1_999, 0), heavy.take(500, 0), heavy.take(400, 1_000)]).toEqual([
    true,
    false,
    true,
  ])
})

function updatesOf(edit: (map: Y.Map<unknown>) => void): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  edit(doc.getMap('proposals'))
  return updates
}

test('[S7] an update reports what it changed, a repetition nothing', async () => {
  const live = new LiveDocument()
  await live.load([])
  const [update = new Uint8Array()] = updatesOf((map) => map.set('a', 1))
  expect(live.apply(update, null, 1)).toEqual({ changes: [update], leftOut: false })
  expect(live.apply(update, null, 1)).toEqual({ changes: [], leftOut: false })
})

test('[S7] what hangs on something unknown is left out of the document and of what joiners get', async () => {
  const live = new LiveDocument()
  await live.load([])
  const [cause, effect] = updatesOf((map) => {
    map.set('a', 1)
    map.set('b', 2)
  }) as [Uint8Array, Uint8Array]
  expect(live.apply(effect, null, 1)).toEqual({ changes: [], leftOut: true })
  expect(live.missingFrom(Uint8Array.of(0))).toEqual(Uint8Array.of(0, 0))
  expect(live.apply(cause, null, 1).leftOut).toBe(false)
  expect(live.doc.getMap('proposals').toJSON()).toEqual({ a: 1 })
  expect(live.apply(effect, null, 1).leftOut).toBe(false)
  expect(live.doc.getMap('proposals').toJSON()).toEqual({ a: 1, b: 2 })
})

test('[S7] a log with a row missing is noticed when it is loaded', async () => {
  const [, effect] = updatesOf((map) => {
    map.set('a', 1)
    map.set('b', 2)
  }) as [Uint8Array, Uint8Array]
  expect(await new LiveDocument().load([effect])).toBe(false)
})

test('[S14] the vector of what was sent leaves out what is still being committed', () => {
  const updates = updatesOf((map) => {
    for (let i = 0; i < 4; i++) map.set(`k${i}`, i)
  })
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const flying = updates.slice(2).map((bytes, n) => ({
    ...{ boardId: 'b', origin: 'o', n, bytes },
    personId: null,
  }))
  const sent = Y.decodeStateVector(sentVector(Y.encodeStateVector(doc), flying))
  expect([...sent.values()]).toEqual([2])
})
