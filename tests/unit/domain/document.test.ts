import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { textOf } from '#domain/board/text.ts'
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

it('[B1] stores one key per field, a place as one tuple, and no defaults', () => {
  const doc = boardWith(proposal('p1', { status: 'draft', tabledBy: [] }, [10, 20]))

  const stored = rootsOf(doc).proposals.get('p1')

  expect([...(stored?.keys() ?? [])].toSorted()).toEqual([
    'at',
    'cardTitle',
    'order',
    'text',
    'title',
  ])
  expect(stored?.get('at')).toEqual([10, 20])
})

it('[B1] writes null over a field that is set back to its default', () => {
  const doc = boardWith(proposal('p1', { status: 'contested' }))

  execute(doc, [{ type: 'editProposal', id: p1, fields: { status: 'draft' } }], act())

  expect(rootsOf(doc).proposals.get('p1')?.get('status')).toBeNull()
})

it('[B2] keeps the letters of two people who begin to write a body at once', () => {
  const ann = boardWith(proposal('p1'))
  const ben = copyOf(ann)

  textOf(ann, { of: 'proposal', id: p1, field: 'text' })?.insert(0, 'Ann')
  textOf(ben, { of: 'proposal', id: p1, field: 'text' })?.insert(0, 'Ben')
  bringTogether(ann, ben)

  const body = readBoard(ann).board.negotiation.proposals.get(p1)?.text
  expect(body).toHaveLength(6)
  expect(body).toContain('Ann')
  expect(body).toContain('Ben')
  expect(readBoard(ben)).toEqual(readBoard(ann))
})

it('[B2] has a text to write in for every name, title, question and body, and for nothing that is gone', () => {
  const doc = boardWith(actor('a1'), proposal('p1'), {
    type: 'addIssue',
    issue: { id: id('i1'), title: 'Issue' },
  })

  const text = (target: Parameters<typeof textOf>[1]) => textOf(doc, target)?.toString()

  expect(text({ of: 'actor', id: a1, field: 'name' })).toBe('a1')
  expect(text({ of: 'issue', id: id('i1'), field: 'title' })).toBe('Issue')
  expect(text({ of: 'issue', id: id('i1'), field: 'question' })).toBe('')
  expect(text({ of: 'proposal', id: p1, field: 'cardTitle' })).toBe('')
  expect(text({ of: 'proposal', id: id('p2'), field: 'title' })).toBeUndefined()
})

it('[B3] makes one position of two drops of the same card on the same lane', () => {
  const ann = boardWith(actor('a1'), proposal('p1'))
  const ben = copyOf(ann)

  execute(ann, [stance('a1', 'p1', 'support')], act())
  execute(ben, [stance('a1', 'p1', 'opposed')], act({ by: 'ben' }))
  bringTogether(ann, ben)

  const { positions, ledger } = readBoard(ann).board.negotiation
  expect([...positions.keys()]).toEqual(['a1:p1'])
  expect(ledger.map((entry) => entry.to).toSorted()).toEqual(['opposed', 'support'])
  expect(readBoard(ben)).toEqual(readBoard(ann))
})

it('[B4] keeps both edits when two people change different fields', () => {
  const ann = boardWith(actor('a1'), proposal('p1'))
  const ben = copyOf(ann)

  execute(ann, [{ type: 'editProposal', id: p1, fields: { status: 'contested' } }], act())
  execute(ben, [{ type: 'place', places: [{ of: 'proposal', id: 'p1', at: [5, 6] }] }], act())
  bringTogether(ann, ben)

  const { negotiation, placement } = readBoard(ben).board
  expect(negotiation.proposals.get(p1)?.status).toBe('contested')
  expect(placement.proposals.get(p1)).toEqual([5, 6])
})

it('[B4] keeps both words when one gives the quote of a position and another its condition', () => {
  const ann = boardWith(actor('a1'), proposal('p1'), stance('a1', 'p1', 'conditional'))
  const ben = copyOf(ann)

  const cell = { actorId: a1, proposalId: p1 }
  execute(ann, [{ type: 'editPosition', ...cell, fields: { quote: 'If paid.' } }], act())
  execute(ben, [{ type: 'editPosition', ...cell, fields: { condition: 'Paid' } }], act())
  bringTogether(ann, ben)

  const position = readBoard(ann).board.negotiation.positions.get('a1:p1')
  expect(position).toMatchObject({ quote: 'If paid.', condition: 'Paid' })
})

it('[B5] takes a removed proposal and its positions off the board, and loses nothing when it comes back', () => {
  const doc = boardWith(
    actor('a1'),
    proposal('p1'),
    stance('a1', 'p1', 'support', { quote: 'Yes' }),
  )
  const before = readBoard(doc)

  execute(doc, [{ type: 'remove', of: 'proposal', id: p1 }], act())
  const without = readBoard(doc)
  rootsOf(doc).proposals.get('p1')?.delete('removed')

  expect(without.board.negotiation.proposals.size).toBe(0)
  expect(without.board.negotiation.positions.size).toBe(0)
  expect(without.problems).toEqual([])
  expect(readBoard(doc)).toEqual(before)
})

it('[B5] leaves out what points at something removed until it is back', () => {
  const doc = boardWith(
    actor('a1'),
    actor('a2', { parent: a1 }),
    proposal('p1', { tabledBy: [a1] }),
    proposal('p2'),
    { type: 'addRelation', relation: { from: p1, to: id('p2'), type: 'excludes', for: a1 } },
  )

  execute(doc, [{ type: 'remove', of: 'actor', id: a1 }], act())

  const { board, problems } = readBoard(doc)
  expect(board.negotiation.actors.get(id('a2'))).not.toHaveProperty('parent')
  expect(board.negotiation.proposals.get(p1)?.tabledBy).toEqual([])
  expect(board.negotiation.relations.size).toBe(0)
  expect(board.placement.lanes).toEqual(['a2'])
  expect(problems).toEqual([])
})

it('[B18] makes one transaction and one update of many commands', () => {
  const doc = new Y.Doc()
  let updates = 0
  doc.on('update', () => updates++)

  execute(doc, [actor('a1'), proposal('p1'), stance('a1', 'p1', 'support')], act())

  expect(updates).toBe(1)
  expect(readBoard(doc).board.negotiation.positions.size).toBe(1)
})
