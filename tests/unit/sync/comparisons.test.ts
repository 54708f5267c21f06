import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { questionFrame } from '#components/compared/compared-frames.ts'
import { type Compared, Comparisons } from '#server/sync/comparisons.ts'
import type { Connection } from '#server/sync/connection.ts'
import { LiveDocument } from '#server/sync/live-document.ts'
import { QuestionPace } from '#server/sync/question-pace.ts'
import { Slices } from '#server/sync/slices.ts'
import { digestOf } from '#tests/support/digest-of.ts'

/** Counts what it is given, and can put something between one slice and the next. */
class CountedSlices extends Slices {
  count = 0
  between: () => void = () => undefined

  override add(act: () => void): void {
    this.count += 1
    super.add(() => {
      this.between()
      act()
    })
  }
}

let document: LiveDocument
let slices: CountedSlices
let comparisons: Comparisons
let told: Compared[]
let wait: () => void
let limits: { answerMsPerSecond: number }

beforeEach(async () => {
  document = new LiveDocument()
  const stored = new Y.Doc()
  for (let i = 0; i < 200; i++)
    stored.getMap('proposals').set(`p${i}`, new Y.Text('long '.repeat(2000)))
  await document.load([Y.encodeStateAsUpdate(stored)])
  slices = new CountedSlices()
  told = []
  limits = { answerMsPerSecond: 1e9 }
  const questions = new QuestionPace(limits)
  const tell = (_: Connection, compared: Compared) => {
    told.push(compared)
    wait()
  }
  comparisons = new Comparisons({ document, questions, slices, tell })
})

/** So many sockets ask the same at once; resolves when all are answered. */
async function ask(count: number, frame = questionFrame(digestOf(document.doc))): Promise<void> {
  const answered = new Promise<void>((resolve) => {
    wait = () => {
      if (told.length === count) resolve()
    }
  })
  for (let i = 0; i < count; i++) {
    // What is asked of a connection here: who it is.
    const connection = { person: { id: `person ${i}`, name: '', hue: 0 } } as Connection
    comparisons.take(connection, frame)
  }
  await answered
}

function edit(doc: Y.Doc): void {
  doc.getMap('meta').set('title', Math.random())
}

test('[S11] a document is digested a slice at a time, and once for all who ask until it changes', async () => {
  await ask(40)
  expect(told.every(({ outcome }) => outcome === 'same')).toBe(true)
  const first = slices.count
  expect(first).toBeGreaterThan(2)
  told = []
  await ask(40)
  expect([told.length, slices.count]).toEqual([40, first])
  document.act(edit)
  told = []
  await ask(1)
  expect(told).toEqual([{ outcome: 'same' }])
  expect(slices.count).toBeGreaterThan(first)
})

test('[S11] whoever was told something else is answered before what it says is digested', async () => {
  const before = questionFrame(digestOf(document.doc))
  document.act(edit)
  await ask(1, before)
  expect(told).toEqual([{ outcome: 'apart' }])
  expect(slices.count).toBe(1)
})

test('[S11] a document that changes again and again under its digest is compared later', async () => {
  slices.between = () => document.act(edit)
  await ask(3)
  expect(told).toEqual(Array.from({ length: 3 }, () => ({ outcome: 'later' })))
  slices.between = () => undefined
  told = []
  await ask(1)
  expect(told).toEqual([{ outcome: 'same' }])
})

test('[S11] whoever asked about a document that is made anew is compared later', async () => {
  slices.between = () => document.close()
  await ask(2)
  expect(told).toEqual([{ outcome: 'later' }, { outcome: 'later' }])
})

test('[S5, S11] digesting counts as answering: who has asked too much is answered later', async () => {
  limits.answerMsPerSecond = 1
  await ask(1)
  const { count } = slices
  document.act(edit)
  // It is asked again when its turn has come, after the end of this test.
  const asker = { person: { id: 'person 0', name: '', hue: 0 }, take: () => undefined }
  expect(
    comparisons.take(asker as unknown as Connection, questionFrame(digestOf(document.doc))),
  ).toBe('taken')
  expect(slices.count).toBe(count)
})
