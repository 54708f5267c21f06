import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { MAX_COORDINATE } from '#domain/board/board.ts'
import { rootsOf } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { MAX_LIST, MAX_TITLE } from '#domain/board/fields/field-kinds.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { aboutAnchor } from '#domain/comments/about-anchor.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import {
  act,
  actor,
  boardWith,
  bringTogether,
  copyOf,
  id,
  proposal,
  stance,
} from '#tests/support/board-builder.ts'

const p1 = id<ProposalId>('p1')
const a1 = id<ActorId>('a1')

function entity(fields: Record<string, unknown>): Y.Map<unknown> {
  return new Y.Map(Object.entries(fields))
}

it('[B6] reads an empty document as an empty board', () => {
  const { board, problems } = readBoard(new Y.Doc())

  expect(board.negotiation.actors.size).toBe(0)
  expect(board.placement).toEqual({ proposals: new Map(), issues: new Map(), lanes: [] })
  expect(problems).toEqual([])
})

it('[B7] leaves out and reports what is no entity, and reads the others', () => {
  const doc = boardWith(proposal('p1'))
  const proposals: Y.Map<unknown> = doc.getMap('proposals')
  proposals.set('p2', 'a string')
  proposals.set('p3', new Y.Array())
  proposals.set('p4', entity({ title: 7 }))
  proposals.set('p5', entity({}))

  const { board, problems } = readBoard(doc)

  expect([...board.negotiation.proposals.keys()]).toEqual(['p1'])
  expect(problems.map(({ where, what }) => `${where} ${what}`)).toEqual([
    'proposals/p2 is not an entity',
    'proposals/p3 is not an entity',
    'proposals/p4 title is not a text',
    'proposals/p5 title is missing',
  ])
  expect(proposals.size).toBe(5)
})

it('[B8] reads an entity with a broken field as if the field were absent', () => {
  const doc = boardWith(proposal('p1', { status: 'agreed' }, [1, 2]))
  const stored = rootsOf(doc).proposals.get('p1')
  stored?.set('status', 'nonsense')
  stored?.set('tabledBy', 'us')
  stored?.set('statusQuo', 'yes')
  stored?.set('amount', { value: Number.NaN, unit: 'USD' })

  const { board, problems } = readBoard(doc)

  const read = board.negotiation.proposals.get(p1)
  expect(read).toMatchObject({ title: 'p1', status: 'draft', tabledBy: [] })
  expect(read).not.toHaveProperty('statusQuo')
  expect(read).not.toHaveProperty('amount')
  expect(problems.map(({ what }) => what)).toEqual([
    'amount value is not a number',
    'status is none of the known values',
    'statusQuo is not true or false',
    'tabledBy is not a list',
  ])
})

it('[B8] keeps in sight a card whose place cannot be read', () => {
  const doc = boardWith(proposal('p1', {}, [1, 2]))
  rootsOf(doc).proposals.get('p1')?.set('at', [Number.NaN, 'x'])

  const { board, problems } = readBoard(doc)

  expect(board.placement.proposals.get(p1)).toEqual([0, -160])
  expect(problems).not.toEqual([])
})

it('[B9] bounds numbers, texts and lists, and says so', () => {
  const doc = boardWith(actor('a1'), proposal('p1'))
  const stored = rootsOf(doc).proposals.get('p1')
  stored?.set('at', [1e300, -1e300])
  stored?.set('quote', 'q'.repeat(1_000_000))
  stored?.set(
    'aka',
    Array.from({ length: 10_000 }, () => 'x'),
  )
  rootsOf(doc)
    .actors.get('a1')
    ?.set('name', new Y.Text('n'.repeat(100_000)))

  const { board, problems } = readBoard(doc)

  const read = board.negotiation.proposals.get(p1)
  expect(board.placement.proposals.get(p1)).toEqual([MAX_COORDINATE, -MAX_COORDINATE])
  expect(read?.quote?.length).toBe(5_000)
  expect(read?.aka.length).toBe(MAX_LIST)
  expect(board.negotiation.actors.get(a1)?.name.length).toBe(MAX_TITLE)
  expect(problems.length).toBe(5)
})

it('[B9] reads -0 as the 0 that JSON would make of it', () => {
  const doc = boardWith(actor('a1'), proposal('p1', {}, [-0, -0]), stance('a1', 'p1', 'support'))
  rootsOf(doc).positions.get('a1:p1')?.set('since', -0)
  rootsOf(doc).proposals.get('p1')?.set('order', -0)

  const { negotiation, placement } = readBoard(doc).board

  expect(negotiation.positions.get('a1:p1')?.since).toBe(0)
  expect(negotiation.proposals.get(p1)?.order).toBe(0)
  expect(placement.proposals.get(p1)).toEqual([0, 0])
})

it('[B9] reads half a surrogate pair as everybody else will receive it', () => {
  const doc = boardWith(proposal('p1'))
  rootsOf(doc).proposals.get('p1')?.set('quote', 'a\uD83D')

  expect(readBoard(doc).board.negotiation.proposals.get(p1)?.quote).toBe('a\uFFFD')
  expect(readBoard(copyOf(doc))).toEqual(readBoard(doc))
})

it('[B9] reads a letter of number 0, which no row beside the board can hold, as another', () => {
  const doc = boardWith(proposal('p1', { title: 'a\u0000b' }))

  expect(readBoard(doc).board.negotiation.proposals.get(p1)?.title).toBe('a\uFFFDb')
  expect(aboutAnchor(doc, { of: 'proposal', id: p1 })).toBe('a\uFFFDb')
})

describe('[B10] keys', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'a b', 'x'.repeat(65), '', 'a:b'])(
    '[B10] refuses %j as the id of a proposal',
    (key) => {
      const doc = boardWith(proposal('p1'))
      doc.getMap('proposals').set(key, entity({ title: 'Bad', at: [0, 0] }))

      const { board, problems } = readBoard(doc)

      expect([...board.negotiation.proposals.keys()]).toEqual(['p1'])
      expect(problems).toHaveLength(1)
      expect(Object.prototype).not.toHaveProperty('title')
    },
  )

  it('[B10] reads no field it does not know, and nothing from a prototype', () => {
    const doc = boardWith(proposal('p1'))
    const stored = rootsOf(doc).proposals.get('p1')
    stored?.set('colour', 'red')
    stored?.set('amount', JSON.parse('{"__proto__": {"value": 1, "unit": "USD"}}'))

    const { board, problems } = readBoard(copyOf(doc))

    const read = board.negotiation.proposals.get(p1)
    expect(read).not.toHaveProperty('colour')
    expect(read).not.toHaveProperty('amount')
    expect(problems).toHaveLength(1)
  })

  it('[B10] refuses positions under keys that are not an actor and a proposal', () => {
    const doc = boardWith(actor('a1'), proposal('p1'), stance('a1', 'p1', 'support'))
    for (const key of ['a1', 'a1:p1:x', ':p1', 'a1:', '__proto__:p1']) {
      doc.getMap('positions').set(key, entity({ stance: 'support' }))
    }

    const { board, problems } = readBoard(doc)

    expect([...board.negotiation.positions.keys()]).toEqual(['a1:p1'])
    expect(problems).toHaveLength(5)
  })

  it('[B10] refuses a relation under the key of another one', () => {
    const doc = boardWith(proposal('p1'), proposal('p2'))
    doc.getMap('relations').set('other', entity({ from: 'p1', to: 'p2', type: 'excludes' }))

    const { board, problems } = readBoard(doc)

    expect(board.negotiation.relations.size).toBe(0)
    expect(problems).toEqual([
      { where: 'relations/other', what: 'lies under the key of another relation' },
    ])
  })
})

it('[B11] reports a reference to what never was, and reads the rest', () => {
  const doc = boardWith(actor('a1'), proposal('p1'))
  const stored = rootsOf(doc).proposals.get('p1')
  stored?.set('tabledBy', ['a1', 'ghost'])
  stored?.set('issueId', 'ghost')
  doc.getMap('positions').set('ghost:p1', entity({ stance: 'support' }))

  const { board, problems } = readBoard(doc)

  const read = board.negotiation.proposals.get(p1)
  expect(read?.tabledBy).toEqual(['a1'])
  expect(read).not.toHaveProperty('issueId')
  expect(board.negotiation.positions.size).toBe(0)
  expect(problems.map(({ where, what }) => `${where} ${what}`)).toEqual([
    'proposals/p1 issueId points at ghost, which is not there',
    'proposals/p1 tabledBy points at ghost, which is not there',
    'positions/ghost:p1 actor points at ghost, which is not there',
  ])
})

it('[B12] cuts a circle of parents at each of its members, and only there', () => {
  const doc = boardWith(
    actor('a1', { parent: id('a2') }),
    actor('a2', { parent: id('a1') }),
    actor('a3', { parent: id('a1') }),
    actor('a4', { represents: id('a4') }),
  )

  const { board, problems } = readBoard(doc)

  const parents = [...board.negotiation.actors.values()].map(({ parent }) => parent)
  expect(parents).toEqual([undefined, undefined, 'a1', undefined])
  expect(board.negotiation.actors.get(id('a4'))).not.toHaveProperty('represents')
  expect(problems.map(({ where }) => where)).toEqual(['actors/a1', 'actors/a2', 'actors/a4'])
})

it('[B13] reads in the order of `order`, ties by id, on every replica', () => {
  const ann = boardWith(actor('b'), proposal('x'))
  const ben = copyOf(ann)
  execute(ann, [actor('d'), proposal('z'), stance('b', 'z', 'support')], act())
  execute(
    ben,
    [actor('c'), proposal('y'), stance('c', 'x', 'support'), stance('b', 'y', 'abstain')],
    act(),
  )
  bringTogether(ann, ben)

  for (const doc of [ann, ben]) {
    const { negotiation, placement } = readBoard(doc).board
    expect([...negotiation.actors.keys()]).toEqual(['b', 'c', 'd'])
    expect([...negotiation.proposals.keys()]).toEqual(['x', 'y', 'z'])
    expect([...negotiation.positions.keys()]).toEqual(['b:y', 'b:z', 'c:x'])
    expect(placement.lanes).toEqual(['b', 'c', 'd'])
  }
})

it('[B14] reads drawings that are plain JSON under their own id, and reports the others', () => {
  const doc = new Y.Doc()
  const ink = doc.getMap('ink')
  const drawing = { id: 'shape:1', type: 'draw', props: { points: [1, 2], nothing: null } }
  ink.set('shape:1', drawing)
  ink.set('shape:2', { id: 'shape:1' })
  ink.set('shape:3', { id: 'shape:3', x: Number.NaN })
  ink.set('shape:4', { id: 'shape:4', bytes: new Uint8Array(3) })
  ink.set('shape:5', new Y.Map([['id', 'shape:5']]))
  ink.set('shape:6', JSON.parse('{"id": "shape:6", "props": {"__proto__": {"polluted": 1}}}'))
  ink.set('shape:7', { id: 'shape:7', n: 7n })

  const { board, problems } = readBoard(copyOf(doc))

  expect([...board.ink]).toEqual([['shape:1', drawing]])
  expect(problems).toHaveLength(6)
})
