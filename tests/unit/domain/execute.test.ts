import { expect, it } from 'vitest'
import { MAX_COORDINATE } from '#domain/board/board.ts'
import { rootsOf } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { MAX_TITLE } from '#domain/board/fields/field-kinds.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { act, actor, boardWith, id, issue, proposal, stance } from '#tests/support/board-builder.ts'

const p1 = id<ProposalId>('p1')
const a1 = id<ActorId>('a1')

it('[B19] leaves what has become impossible undone, and does the rest', () => {
  const doc = boardWith(actor('a1'), proposal('p1'), proposal('p2'), issue('i1'))
  const before = readBoard(doc)

  execute(
    doc,
    [
      { type: 'remove', of: 'proposal', id: p1 },
      stance('a1', 'p1', 'support'),
      stance('ghost', 'p2', 'support'),
      { type: 'editProposal', id: p1, fields: { status: 'contested' } },
      { type: 'table', proposalId: id('p2'), actorId: id('ghost') },
      { type: 'write', target: { of: 'proposal', id: p1, field: 'title' }, text: 'Gone' },
      { type: 'addRelation', relation: { from: p1, to: id('p2'), type: 'excludes' } },
      { type: 'place', places: [{ of: 'issue', id: 'i1', at: [7, 8] }] },
      { type: 'removeInk', ids: ['shape:none'] },
      { type: 'remove', of: 'actor', id: id('ghost') },
      proposal('p2', { title: 'Somebody added this already' }),
    ],
    act(),
  )

  const { board, problems } = readBoard(doc)
  expect(board.negotiation.proposals.get(id('p2'))).toEqual(
    before.board.negotiation.proposals.get(id('p2')),
  )
  expect(board.placement.issues.get(id('i1'))).toEqual([7, 8])
  expect(board.negotiation.ledger).toEqual([])
  expect(problems).toEqual([])
})

it('[B20] clamps or refuses single values, and writes the others', () => {
  const doc = boardWith(actor('a1'), proposal('p1', {}, [3, 4]))
  const wrong: unknown = { status: 'nonsense', quote: 'x'.repeat(9_999), note: 'Kept', kind: 7 }

  execute(
    doc,
    [
      { type: 'place', places: [{ of: 'proposal', id: 'p1', at: [Number.NaN, 0] }] },
      { type: 'editProposal', id: p1, fields: wrong as { note: string } },
      { type: 'addActor', actor: { id: '__proto__' as ActorId, name: 'Bad' } },
      { type: 'putInk', records: [{ id: 'shape:1', x: Number.POSITIVE_INFINITY }] },
      { type: 'write', target: { of: 'actor', id: a1, field: 'name' }, text: 'n'.repeat(9_999) },
    ],
    act(),
  )

  const { board, problems } = readBoard(doc)
  const read = board.negotiation.proposals.get(p1)
  expect(read).toMatchObject({ status: 'draft', kind: 'substantive', note: 'Kept' })
  expect(read?.quote).toHaveLength(5_000)
  expect(board.placement.proposals.get(p1)).toEqual([3, 4])
  expect(board.negotiation.actors.get(a1)?.name).toHaveLength(MAX_TITLE)
  expect([...board.negotiation.actors.keys()]).toEqual(['a1'])
  expect(board.ink.size).toBe(0)
  expect(problems).toEqual([])
})

it('[B20] brings coordinates back to the floor', () => {
  const doc = boardWith(proposal('p1', {}, [1e300, -0.123456]))

  expect(rootsOf(doc).proposals.get('p1')?.get('at')).toEqual([MAX_COORDINATE, -0.12])
})

it('[B21] puts a draft on the table with one actor as its author', () => {
  const doc = boardWith(actor('a1'), actor('a2'), proposal('p1', { tabledBy: [id('a2')] }))

  execute(doc, [{ type: 'table', proposalId: p1, actorId: a1 }], act())

  const read = readBoard(doc).board.negotiation.proposals.get(p1)
  expect(read).toMatchObject({ tabledBy: ['a1'], status: 'on_table' })
})

it('[B21] leaves any other status when a proposal is tabled', () => {
  const doc = boardWith(actor('a1'), proposal('p1', { status: 'contested' }))

  execute(doc, [{ type: 'table', proposalId: p1, actorId: a1 }], act())

  expect(readBoard(doc).board.negotiation.proposals.get(p1)?.status).toBe('contested')
})

it('[B22] gives lanes to the actors named, in that order, and to no others', () => {
  const doc = boardWith(actor('a1'), actor('a2'), actor('a3'))

  execute(doc, [{ type: 'arrangeLanes', lanes: [id('a3'), a1, id('a3'), id('ghost')] }], act())
  expect(readBoard(doc).board.placement.lanes).toEqual(['a3', 'a1'])

  execute(doc, [actor('a4')], act())
  expect(readBoard(doc).board.placement.lanes).toEqual(['a3', 'a1', 'a4'])
})
