/** The digest by which a page notices that it says something else than its board: no false alarm, and none missed. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { differingRoots } from '#domain/board/digest/differing-roots.ts'
import { copyOf } from '#tests/support/board-builder.ts'
import { digestOf } from '#tests/support/digest-of.ts'
import { emptyDoc } from '#tests/support/empty-doc.ts'
import { Network } from '#tests/support/network.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'

const aStep = fc.record({
  who: fc.nat({ max: 2 }),
  command: aCommand,
  undo: fc.boolean(),
  pick: fc.nat(9),
})

it('[S11] replicas that were told the same have the same digests, whatever order it came in', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 80, size: 'max' }), (steps) => {
      const network = new Network(3, new Y.Doc())
      for (const { who, command, undo, pick } of steps) {
        const replica = network.replica(who)
        replica.wait(1)
        if (undo) replica.undo()
        else replica.run(command)
        network.deliver(pick, pick)
      }
      network.settle()

      const docs = network.replicas.map(({ doc }) => doc)
      const digests = [...docs, ...docs.slice(0, 1).map(copyOf)].map(digestOf)
      for (const digest of digests) expect(digest).toEqual(digests[0])
    }),
    runs(80),
  )
})

it('[S11] one change that changes what is read changes the digest of its root', () => {
  const key = fc.constantFrom('a', 'b', 'c')
  // What JSON, by which the two are compared here, tells apart: no infinity, no -0, no half of a surrogate pair.
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.integer(), { maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.dictionary(key, value), key, value, (before, changed, to) => {
      const docs = [before, { ...before, [changed]: to }].map((entries) => {
        const doc = emptyDoc()
        for (const [name, one] of Object.entries(entries)) doc.getMap('root').set(name, one)
        return doc
      })
      const [one = emptyDoc(), other = emptyDoc()] = docs
      const isSame =
        JSON.stringify(one.getMap('root').get(changed)) === JSON.stringify(to) &&
        one.getMap('root').has(changed)
      const roots = differingRoots(digestOf(one).roots, digestOf(other).roots)
      expect(roots).toEqual(isSame ? [] : ['root'])
    }),
    runs(400),
  )
})

it('[S11] one other letter anywhere in a text changes the digest', () => {
  const text = fc.string({ minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(text, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (words, at, letter) => {
      const index = at % words.length
      const other = `${words.slice(0, index)}${letter}${words.slice(index + 1)}`
      const digests = [words, other].map((content) => {
        const doc = emptyDoc()
        doc.getMap('root').set('x', new Y.Text(content))
        return digestOf(doc).roots.get('root')
      })
      expect(digests[0] === digests[1]).toBe(words === other)
    }),
    runs(400),
  )
})
