import { describe, expect, it, test } from 'vitest'
import * as Y from 'yjs'
import { differingRoots } from '#domain/board/digest/differing-roots.ts'
import { rootDigests } from '#domain/board/digest/root-digests.ts'
import { boardWith, bringTogether, copyOf, proposal } from '#tests/support/board-builder.ts'
import { digestOf } from '#tests/support/digest-of.ts'

/** The roots of which two edits of an empty document say different things. */
function differing(one: (doc: Y.Doc) => void, other: (doc: Y.Doc) => void): readonly string[] {
  const docs = [one, other].map((edit) => {
    const doc = new Y.Doc()
    edit(doc)
    return digestOf(doc).roots
  })
  return differingRoots(docs[0] ?? new Map(), docs[1] ?? new Map())
}

type Edit = (doc: Y.Doc) => void

/** Ways to come to say the same. */
const SAME: [string, Edit, Edit][] = [
  [
    'in which order keys were set',
    (doc) => doc.getMap('a').set('x', 1) && doc.getMap('a').set('y', 2),
    (doc) => doc.getMap('a').set('y', 2) && doc.getMap('a').set('x', 1),
  ],
  [
    'in which order an object has its keys',
    (doc) => doc.getMap('a').set('x', { p: 1, q: [2] }),
    (doc) => doc.getMap('a').set('x', { q: [2], p: 1 }),
  ],
  [
    'in how many pieces a text was written',
    (doc) => doc.getText('a').insert(0, 'one letter 😀'),
    (doc) => [...'one letter 😀'].reverse().map((unit) => doc.getText('a').insert(0, unit)),
  ],
  [
    'what was there before',
    (doc) => doc.getArray('a').insert(0, [1]),
    (doc) => {
      doc.getArray('a').insert(0, [0, 1, 2])
      doc.getArray('a').delete(0)
      doc.getArray('a').delete(1)
    },
  ],
  [
    'roots that say nothing, and which of them were looked at',
    () => undefined,
    (doc) => {
      doc.getArray('looked at')
      doc.getMap('emptied').set('x', 1)
      doc.getMap('emptied').delete('x')
    },
  ],
  [
    'who wrote it',
    (doc) => doc.getMap('a').set('x', new Y.Map([['y', 'z']])),
    (doc) => {
      doc.clientID = 7
      doc.getMap('a').set('x', new Y.Map([['y', 'z']]))
    },
  ],
  [
    'the sign of zero, which nobody reads',
    (doc) => doc.getMap('a').set('x', 0),
    (doc) => doc.getMap('a').set('x', -0),
  ],
]

const VALUES: [string, unknown, unknown][] = [
  ['one letter', 'one letter', 'one lettor'],
  ['the case of a letter', 'a', 'A'],
  ['letters in another order', 'form', 'from'],
  ['a character beyond the basic plane', '😀', '😁'],
  ['a number and its digits', 1, '1'],
  ['numbers that are close', 0.1 + 0.2, 0.3],
  ['nothing and no', null, false],
  ['an empty list and an empty object', [], {}],
  ['where a list ends', [['a'], 'b'], [['a', 'b']]],
  ['where a word ends', ['ab', 'c'], ['a', 'bc']],
  ['which key says it', { a: 1, b: 2 }, { a: 2, b: 1 }],
  ['how deep it stands', { a: { b: 1 } }, { b: { a: 1 } }],
  ['bytes', Uint8Array.of(1, 2), Uint8Array.of(2, 1)],
]

const STRUCTURES: [string, Edit, Edit][] = [
  [
    'an order',
    (doc) => doc.getArray('a').insert(0, ['x', 'y']),
    (doc) => doc.getArray('a').insert(0, ['y', 'x']),
  ],
  [
    'whose text it is',
    (doc) => doc.getMap('a').set('x', new Y.Map([['text', new Y.Text('words')]])),
    (doc) => doc.getMap('a').set('y', new Y.Map([['text', new Y.Text('words')]])),
  ],
  [
    'two texts that were exchanged',
    (doc) => {
      doc.getMap('a').set('x', new Y.Text('one'))
      doc.getMap('a').set('y', new Y.Text('two'))
    },
    (doc) => {
      doc.getMap('a').set('x', new Y.Text('two'))
      doc.getMap('a').set('y', new Y.Text('one'))
    },
  ],
  ['an empty map and none', (doc) => doc.getMap('a').set('x', new Y.Map()), () => undefined],
  [
    'a list in a list, and where',
    (doc) => doc.getArray('a').insert(0, [new Y.Array(), 1]),
    (doc) => doc.getArray('a').insert(0, [1, new Y.Array()]),
  ],
]

describe('[S11] the digest of what a board says', () => {
  test.each(SAME)('does not depend on %s', (_, one, other) =>
    expect(differing(one, other)).toEqual([]),
  )

  test.each(VALUES)('tells apart %s', (_, one, other) => {
    const set = (value: unknown) => (doc: Y.Doc) => doc.getMap('a').set('x', value)
    const push = (value: unknown) => (doc: Y.Doc) => doc.getArray('a').insert(0, [value])
    expect(differing(set(one), set(other))).toEqual(['a'])
    expect(differing(push(one), push(other))).toEqual(['a'])
  })

  test.each(STRUCTURES)('tells apart %s', (_, one, other) =>
    expect(differing(one, other)).toEqual(['a']),
  )

  it('takes half a character for what the server reads', () => {
    const page = new Y.Doc()
    page.getMap('a').set('x', 'cut \ud83d')
    expect(digestOf(page)).toEqual(digestOf(copyOf(page)))
  })

  it('names the root that differs, and no other', () => {
    const edit = (title: string) => boardWith(proposal('p1', { title }), proposal('p2'))
    const [one, other] = [edit('Ceasefire'), edit('Cease-fire')]
    expect(differingRoots(digestOf(one).roots, digestOf(other).roots)).toEqual(['proposals'])
  })

  it('is found out in short steps, also where one text is long', () => {
    const doc = new Y.Doc()
    doc.getMap('a').set('x', new Y.Text('long '.repeat(100_000)))
    const steps = rootDigests(doc)
    let count = 0
    while (!steps.next().done) count += 1
    expect(count).toBeGreaterThan(200)
  })
})

describe('[S11] the digest of what a board was told', () => {
  it('is the same for all who were told the same, in whatever order', () => {
    const [one, other] = [boardWith(proposal('p1')), boardWith(proposal('p2'))]
    one.getMap('meta').set('title', 'one')
    other.getMap('meta').set('title', 'other')
    bringTogether(one, other)
    expect(digestOf(one)).toEqual(digestOf(other))
    expect(digestOf(copyOf(one))).toEqual(digestOf(other))
  })

  it('differs for somebody who was not told of a deletion', () => {
    const page = new Y.Doc()
    page.getMap('a').set('x', 1)
    const server = copyOf(page)
    server.getMap('a').delete('x')
    expect(digestOf(page).state).not.toBe(digestOf(server).state)
  })

  it('is the same whether what was deleted has been thrown away or not', () => {
    const keeping = new Y.Doc({ gc: false })
    keeping.getText('a').insert(0, 'some words')
    keeping.getText('a').delete(2, 5)
    expect(digestOf(copyOf(keeping))).toEqual(digestOf(keeping))
  })
})
