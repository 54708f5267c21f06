/** What a hostile or broken client may write into a board's document, past all commands. */

import fc from 'fast-check'
import * as Y from 'yjs'
import { ENTITY_ROOTS, LIST_ROOTS } from '#domain/board/document.ts'

/** Makes a value when it is needed: a shared type can only be put into a document once. */
type Make = () => unknown

const FIELDS = [
  'title',
  'name',
  'text',
  'at',
  'order',
  'lane',
  'removed',
  'parent',
  'represents',
  'members',
  'tabledBy',
  'conditionOn',
  'conditionState',
  'onVersion',
  'confirmed',
  'version:1:1000:ann',
  'version:x',
  'has:p1',
  'has:a b',
  'weight',
  'source',
  'issueId',
  'options',
  'status',
  'kind',
  'amount',
  'stance',
  'since',
  'wordsOf',
  'evidence',
  'quote',
  'counterClaim',
  'mustHave',
  'from',
  'to',
  'type',
  'label',
  'actors',
  '__proto__',
  'constructor',
]

/** Keys of rubbish never begin like those of the good data (`a`, `p`, `i` and a number). */
export const RUBBISH_KEYS = [
  'bad-1',
  'bad-2',
  'bad-3',
  '__proto__',
  'constructor',
  'bad-1:bad-2',
  'a1:bad-1',
  'bad-1:p1',
  'a b',
  'x'.repeat(300),
]

const plain: fc.Arbitrary<Make> = fc
  .oneof(
    fc.constantFrom<unknown>(
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -1e300,
      1e300,
      -0,
      7n,
      null,
      undefined,
      true,
      '',
      'bad-1',
      'bad-2',
      'a1',
      'p1',
      'support',
      '__proto__',
      '\uD800',
      'x'.repeat(60_000),
      new Uint8Array(4),
      JSON.parse('{"__proto__": {"polluted": true}}'),
      JSON.parse('{"id": "bad-1", "title": "x", "proposalIds": {"length": 1e9}}'),
      Array.from({ length: 2_000 }, () => 'a1'),
    ),
    fc.jsonValue({ maxDepth: 4 }),
    fc.array(fc.constantFrom('bad-1', 'bad-2', 'a1', 'p1', 7, null), { maxLength: 4 }),
  )
  .map((value) => () => value)

const shared: fc.Arbitrary<Make> = fc.constantFrom<Make>(
  () => new Y.Text('bad'),
  () => new Y.Array(),
  () => new Y.XmlElement('bad'),
  () => new Y.Map([['title', new Y.Map()]]),
  () => new Y.Doc(),
)

const value = fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: shared })

const entity: fc.Arbitrary<Make> = fc
  .array(fc.tuple(fc.constantFrom(...FIELDS), value), { maxLength: 8 })
  .map((fields) => () => new Y.Map(fields.map(([name, make]) => [name, make()])))

const intoRoot = fc
  .record({
    root: fc.constantFrom(...ENTITY_ROOTS, 'ink' as const),
    key: fc.constantFrom(...RUBBISH_KEYS),
    make: fc.oneof({ weight: 3, arbitrary: entity }, { weight: 1, arbitrary: value }),
  })
  .map(({ root, key, make }) => (doc: Y.Doc): void => {
    doc.getMap(root).set(key, make())
  })

const intoLists = fc
  .tuple(fc.constantFrom(...LIST_ROOTS), value)
  .map(([root, make]) => (doc: Y.Doc): void => {
    doc.getArray(root).push([listable(make())])
  })

/** Yjs itself refuses these in lists, unless they lie in something else. */
function listable(made: unknown): unknown {
  return made === undefined || typeof made === 'bigint' ? [made] : made
}

/** Roots used as another kind of type than they are. */
const wrongKind = fc
  .record({ root: fc.constantFrom(...ENTITY_ROOTS, ...LIST_ROOTS), make: value })
  .map(({ root, make }) => (doc: Y.Doc): void => {
    const elsewhere = new Y.Doc()
    if (LIST_ROOTS.some((list) => list === root)) elsewhere.getMap(root).set('bad', make())
    else elsewhere.getArray(root).push([listable(make())])
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(elsewhere))
  })

/** Writes one piece of rubbish beside the good data. */
export const someRubbish: fc.Arbitrary<(doc: Y.Doc) => void> = fc.oneof(
  { weight: 8, arbitrary: intoRoot },
  { weight: 2, arbitrary: intoLists },
  { weight: 1, arbitrary: wrongKind },
)

/** Writes rubbish into the fields of a good entity as well; what it says then is anybody's guess. */
export const rubbishAnywhere: fc.Arbitrary<(doc: Y.Doc) => void> = fc.oneof(
  someRubbish,
  fc
    .record({
      root: fc.constantFrom(
        'actors' as const,
        'proposals' as const,
        'positions' as const,
        'packages' as const,
      ),
      pick: fc.nat(9),
      field: fc.constantFrom(...FIELDS),
      make: value,
    })
    .map(({ root, pick, field, make }) => (doc: Y.Doc): void => {
      const entities = [...doc.getMap(root).values()].filter((found) => found instanceof Y.Map)
      entities[pick % Math.max(1, entities.length)]?.set(field, make())
    }),
)
