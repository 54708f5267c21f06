/** Documents after heavy concurrent editing and undo, cut into checkpoints of any size. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { buildDocument } from '#server/worker/build-document.ts'
import { encodeAsRead } from '#server/worker/encode-as-read.ts'
import { encodeParts } from '#server/worker/encode-parts.ts'
import { makeCheckpoint } from '#server/worker/make-checkpoint.ts'
import { isSameDocument } from '#server/worker/same-document.ts'
import { hasPending, verifyParts } from '#server/worker/verify-parts.ts'
import { type Random, randomFrom } from '#tests/support/admission/random.ts'
import { stockEditor } from '#tests/support/admission/stock-edits.ts'
import { undoEditor } from '#tests/support/admission/undo-edits.ts'
import { runs } from '#tests/support/property-runs.ts'

/** What a server holds after four people edited, late; one in so many undoes most of the time. */
function editedDocument(random: Random, undoing = 4): Y.Doc {
  const server = new Y.Doc()
  server.clientID = 99
  const people = Array.from({ length: 4 }, (_, i) => {
    const doc = new Y.Doc()
    doc.clientID = 1_000 * (i + 1) + random(1_000)
    const isUndoing = random(undoing) === 0
    return { doc, editor: isUndoing ? undoEditor(doc, random) : stockEditor(doc, random, `n${i}`) }
  })
  for (let step = 0; step < 120; step++) {
    const person = people[random(people.length)]
    if (person === undefined) continue
    person.editor.edit()
    if (random(3) > 0) continue
    Y.applyUpdate(server, Y.encodeStateAsUpdate(person.doc, Y.encodeStateVector(server)))
    Y.applyUpdate(person.doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(person.doc)))
  }
  return server
}

/**
 * Once in some thousand such documents Yjs itself orders letters that were written, taken back and written again at one
 * place otherwise when it loads what it has encoded. Here it is compared with what everybody who opens it is given.
 */
function asYjsLoadsIt(doc: Y.Doc): Y.Doc {
  const loaded = new Y.Doc()
  Y.applyUpdate(loaded, Y.encodeStateAsUpdate(doc))
  return loaded
}

const seed = fc.integer({ min: 1, max: 2 ** 31 })

test('[S15] every part of a checkpoint stands on the parts before it, and all of them are the document', () => {
  fc.assert(
    fc.property(seed, fc.constantFrom(1, 100, 1_000, 65_536), (start, partBytes) => {
      const doc = editedDocument(randomFrom(start))
      const copy = new Y.Doc()
      for (const part of encodeParts(doc, partBytes)) {
        const before = Y.encodeStateVector(copy)
        Y.applyUpdate(copy, part)
        expect(hasPending(copy)).toBe(false)
        expect(Buffer.compare(Y.encodeStateVector(copy), before)).not.toBe(0)
      }
      expect(isSameDocument(copy, asYjsLoadsIt(doc))).toBe(true)
    }),
    runs(60),
  )
})

test('[S15] a checkpoint in parts loads to the very bytes that one update loads to', () => {
  fc.assert(
    fc.property(seed, fc.constantFrom(1, 64, 1_000), (start, partBytes) => {
      const doc = editedDocument(randomFrom(start))
      const [whole, pieces] = [new Y.Doc(), new Y.Doc()]
      Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc))
      for (const part of encodeParts(doc, partBytes)) Y.applyUpdate(pieces, part)
      const [a, b] = [Y.encodeStateAsUpdate(whole), Y.encodeStateAsUpdate(pieces)]
      expect(Buffer.compare(a, b)).toBe(0)
    }),
    runs(60),
  )
})

test('[S15] every document can be folded: its checkpoint loads to what it was made from', () => {
  fc.assert(
    fc.property(seed, fc.constantFrom(1, 4), (start, undoing) => {
      const doc = editedDocument(randomFrom(start), undoing)
      expect(encodeAsRead(doc).verification).toBe('same')
    }),
    { ...runs(60), examples: TURNING },
  )
})

/** Of 16,000 seeds with everybody undoing 14 are such, with one in four 3: Yjs turns them round whenever it loads them. */
const TURNING: [number, number][] = [
  [279, 1],
  [1059, 1],
  [1597, 1],
  [4229, 4],
  [5533, 4],
]

test('[S15] a document that Yjs turns round whenever it loads it is folded, and again when people went on with it', () => {
  for (const [start, undoing] of TURNING) {
    const doc = editedDocument(randomFrom(start), undoing)
    expect(verifyParts(encodeParts(doc), doc)).toBe('differs')
    let rows = [
      { origin: 'o', n: 0, bytes: Y.encodeStateAsUpdate(asYjsLoadsIt(doc)), at: new Date(0) },
    ]
    let parts: readonly Uint8Array[] = []
    for (let time = 0; time < 3; time++) {
      const made = makeCheckpoint(parts, rows)
      if ('hopeless' in made) throw new Error(made.hopeless)
      const folded = new Y.Doc()
      for (const part of made.parts) Y.applyUpdate(folded, part)
      expect(isSameDocument(folded, buildDocument(parts, rows).doc)).toBe(true)
      const before = Y.encodeStateVector(folded)
      folded.getMap('meta').set('title', `Went on ${time}`)
      rows = [
        { origin: 'o', n: time + 1, bytes: Y.encodeStateAsUpdate(folded, before), at: new Date(0) },
      ]
      parts = made.parts
    }
  }
})

test('[S15] a checkpoint that lost, gained or changed anything is noticed', () => {
  const doc = editedDocument(randomFrom(7))
  const parts = encodeParts(doc, 50)
  expect(verifyParts(parts, doc)).toBe('same')
  expect(parts.length).toBeGreaterThan(10)
  for (const place of parts.keys()) {
    const without = parts.filter((_, i) => i !== place)
    expect(verifyParts(without, doc)).not.toBe('same')
  }
  const more = new Y.Doc()
  for (const part of parts) Y.applyUpdate(more, part)
  more.getMap('meta').set('title', 'another')
  expect(verifyParts(encodeParts(more), doc)).toBe('differs')
  expect(verifyParts([Uint8Array.of(1, 2, 3)], doc)).toBe('unloadable')
})
