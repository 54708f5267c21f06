import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Answers } from '#server/sync/answers.ts'
import type { Frame } from '#server/sync/wire.ts'

const EMPTY = Uint8Array.of(0)

function world(): { readonly doc: Y.Doc; readonly answers: Answers } {
  const doc = new Y.Doc()
  const answers = new Answers(doc)
  doc.on('update', (update: Uint8Array) => answers.changed(update))
  const cards = doc.getMap('cards')
  for (let i = 0; i < 300; i++) cards.set(`card ${i}`, `some words on card ${i}`)
  return { doc, answers }
}

/** Message type, kind and body of a WebSocket frame's message. */
function read(frame: Frame): { readonly kind: number; readonly body: Uint8Array } {
  const length = frame[1] ?? 0
  let at = length < 126 ? 2 : length === 126 ? 4 : 10
  const kind = frame[at + 1] ?? -1
  at += 2
  while ((frame[at] ?? 0) > 127) at += 1
  return { kind, body: frame.subarray(at + 1) }
}

/** Takes frames as a client does. */
function take(frames: readonly Frame[], doc = new Y.Doc()): Y.Doc {
  for (const frame of frames) Y.applyUpdate(doc, read(frame).body)
  return doc
}

test('[S7] a joiner has all of a board with step 2, however long ago the answer was made', () => {
  const { doc, answers } = world()
  const cards = doc.getMap('cards')
  const [first] = answers.to(EMPTY)
  let reused = 0
  for (let i = 0; i < 700; i++) {
    if (i % 5 === 4) cards.delete(`card ${i % 300}`)
    else cards.set(`card ${i % 300}`, i)
    if (i % 3 > 0) continue
    const frames = answers.to(EMPTY)
    expect(read(frames.at(-1) ?? Buffer.alloc(0)).kind).toBe(1)
    if (frames.length > 1) reused += 1
    expect(frames.length).toBeLessThan(60)
    expect(take(frames).getMap('cards').toJSON()).toEqual(cards.toJSON())
  }
  expect(reused).toBeGreaterThan(100)
  expect(answers.to(EMPTY).at(-1)).not.toBe(first)
})

test('[S7] people who come back with the same vector share an answer, also while others edit', () => {
  const { doc, answers } = world()
  const cards = doc.getMap('cards')
  const before = Y.encodeStateAsUpdate(doc)
  const vector = Y.encodeStateVector(doc)
  for (let i = 0; i < 10; i++) cards.set(`card ${i}`, 'moved while they were away')
  const [answer] = answers.to(vector)
  expect(answers.to(vector)).toEqual([answer])
  for (let i = 0; i < 200; i++) {
    cards.set(`card ${i}`, 'and since')
    const back = new Y.Doc()
    Y.applyUpdate(back, before)
    const frames = answers.to(vector)
    expect(frames.at(-1)).toBe(answer)
    expect(take(frames, back).getMap('cards').toJSON()).toEqual(cards.toJSON())
  }
})

test('[S7] answers to many different vectors are not kept for ever', () => {
  const { doc, answers } = world()
  const vectors: Uint8Array[] = []
  for (let i = 0; i < 40; i++) {
    vectors.push(Y.encodeStateVector(doc))
    doc.getMap('cards').set('again', i)
  }
  const [oldest] = answers.to(vectors[0] ?? EMPTY)
  for (const vector of vectors) answers.to(vector)
  const again = answers.to(vectors[0] ?? EMPTY)
  expect(again[0]).not.toBe(oldest)
  expect(again).toEqual([oldest])
})

test('[S7] an answer is kept for a minute: text that was deleted meanwhile goes to nobody after that', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const { doc, answers } = world()
  const holds = (words: string) => Buffer.concat([...answers.to(EMPTY)]).includes(words)
  expect(holds('some words on card 299')).toBe(true)
  doc.getMap('cards').delete('card 299')
  vi.advanceTimersByTime(30_000)
  answers.to(Y.encodeStateVector(doc))
  vi.advanceTimersByTime(29_999)
  const [kept] = answers.to(EMPTY).slice(-1)
  expect(holds('some words on card 299')).toBe(true)
  vi.advanceTimersByTime(1)
  expect(holds('some words on card 299')).toBe(false)
  expect(answers.to(EMPTY)).not.toContain(kept)
  expect(take(answers.to(EMPTY)).getMap('cards').toJSON()).toEqual(doc.getMap('cards').toJSON())
  vi.advanceTimersByTime(60_000)
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

test('[S7] a board that was closed keeps no answers', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const { answers } = world()
  const [kept] = answers.to(EMPTY)
  expect(answers.to(EMPTY)[0]).toBe(kept)
  answers.close()
  expect(vi.getTimerCount()).toBe(0)
  expect(answers.to(EMPTY)[0]).not.toBe(kept)
  vi.useRealTimers()
})
