import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Reading } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import { rootsOf } from '#domain/board/document.ts'
import { observeBoard } from '#domain/board/observe-board.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import {
  actor,
  boardWith,
  bringTogether,
  copyOf,
  id,
  proposal,
  stance,
} from '#tests/support/board-builder.ts'
import { person } from '#tests/support/person.ts'

const a1 = id<ActorId>('a1')
const p1 = id<ProposalId>('p1')

function withoutLedger({ board, problems }: Reading): unknown {
  const { ledger: _grows, decisions: _grow, ...negotiation } = board.negotiation
  return { ...board, negotiation, problems }
}

it('[B31] takes back one execute() at a time, last first, and does them again', () => {
  const doc = boardWith(actor('a1'), proposal('p1'))
  const ann = person(doc)
  const states = [withoutLedger(readBoard(doc))]
  const acts: Command[][] = [
    [stance('a1', 'p1', 'support', { quote: 'Yes.', mustHave: true })],
    [{ type: 'place', places: [{ of: 'proposal', id: 'p1', at: [7, 7] }] }, proposal('p2')],
    [stance('a1', 'p1', 'red_line', { reason: 'News' }), { type: 'describe', title: 'Talks' }],
    [{ type: 'arrangeLanes', lanes: [] }],
    [{ type: 'remove', of: 'proposal', id: p1 }],
    [{ type: 'putInk', records: [{ id: 'shape:1', x: 1 }] }],
    [{ type: 'putInk', records: [{ id: 'shape:1', x: 2 }] }],
  ]
  for (const commands of acts) {
    ann.run(...commands)
    states.push(withoutLedger(readBoard(doc)))
  }

  for (const state of states.slice(0, -1).toReversed()) {
    expect(ann.undo()).toBe(true)
    expect(withoutLedger(readBoard(doc))).toEqual(state)
  }
  expect(ann.canUndo()).toBe(false)
  expect(ann.undo()).toBe(false)

  for (const state of states.slice(1)) {
    expect(ann.redo()).toBe(true)
    expect(withoutLedger(readBoard(doc))).toEqual(state)
  }
  expect(ann.canRedo()).toBe(false)
  expect(ann.redo()).toBe(false)
})

it('[B31] takes back nothing the server or another person did', () => {
  const doc = boardWith(actor('a1'), proposal('p1'))
  const ann = person(doc)
  const ben = person(copyOf(doc), 'ben')

  ann.run({ type: 'place', places: [{ of: 'proposal', id: 'p1', at: [1, 1] }] })
  ben.run(stance('a1', 'p1', 'opposed'))
  bringTogether(ann.doc, ben.doc)

  expect(ann.undo()).toBe(true)
  expect(ann.read().placement.proposals.get(p1)).toEqual([0, 0])
  expect(ann.read().negotiation.positions.get('a1:p1')?.stance).toBe('opposed')
  expect(ann.undo()).toBe(false)
})

it('[B31] says when there is something to take back or to do again', () => {
  const ann = person(boardWith(actor('a1')))
  const told: [boolean, boolean][] = []
  const stop = ann.onChange(() => told.push([ann.canUndo(), ann.canRedo()]))

  ann.run(proposal('p1'))
  ann.undo()
  ann.redo()
  stop()
  ann.undo()

  expect(told).toEqual([
    [true, false],
    [false, true],
    [true, false],
  ])
})

it('[B31] forgets what was taken back when something new is done', () => {
  const ann = person(boardWith(actor('a1')))
  ann.run(proposal('p1'))
  ann.undo()

  ann.run(proposal('p2'))

  expect(ann.canRedo()).toBe(false)
})

it('[B31] keeps two acts apart however fast they follow each other', () => {
  const ann = person(boardWith(actor('a1'), proposal('p1')))

  ann.run(stance('a1', 'p1', 'support'))
  ann.run(stance('a1', 'p1', 'opposed'))
  ann.undo()

  expect(ann.read().negotiation.positions.get('a1:p1')?.stance).toBe('support')
})

it('[B33] marks what it takes back as removed and deletes nothing nested', () => {
  const doc = boardWith(actor('a1'))
  const ann = person(doc)
  ann.run(proposal('p1'), stance('a1', 'p1', 'support'))

  ann.undo()

  expect(rootsOf(doc).proposals.get('p1')?.get('removed')).toBe(true)
  expect(rootsOf(doc).proposals.get('p1')?.get('title')).toBeInstanceOf(Y.Text)
  expect(rootsOf(doc).positions.get('a1:p1')?.get('removed')).toBe(true)
  expect(ann.read().negotiation.proposals.size).toBe(0)
})

it('[B34] leaves a position where somebody else has moved it since', () => {
  const ann = person(boardWith(actor('a1'), proposal('p1'), stance('a1', 'p1', 'support')))
  ann.run({ type: 'place', places: [{ of: 'proposal', id: 'p1', at: [1, 1] }] })
  ann.run(stance('a1', 'p1', 'opposed'))
  const ben = person(copyOf(ann.doc), 'ben')
  ben.run(stance('a1', 'p1', 'red_line', { quote: 'Never.' }))
  bringTogether(ann.doc, ben.doc)
  const before = readBoard(ann.doc)

  expect(ann.undo()).toBe(false)

  expect(readBoard(ann.doc)).toEqual(before)
  expect(ann.undo()).toBe(true)
  expect(ann.read().placement.proposals.get(p1)).toEqual([0, 0])
})

it('[B34] stops at what somebody else said, even after bringing that back itself', () => {
  const ann = person(boardWith(actor('a1'), proposal('p1')))
  ann.run(stance('a1', 'p1', 'support'))
  const ben = person(copyOf(ann.doc), 'ben')
  ben.run(stance('a1', 'p1', 'opposed', { quote: 'No.' }))
  bringTogether(ann.doc, ben.doc)
  ann.run(stance('a1', 'p1', 'abstain'))

  expect(ann.undo()).toBe(true)
  expect(ann.undo()).toBe(false)

  expect(ann.read().negotiation.positions.get('a1:p1')).toMatchObject({
    stance: 'opposed',
    quote: 'No.',
  })
})

it('[B34] takes back of an act what nobody else has changed', () => {
  const ann = person(boardWith(actor('a1'), proposal('p1'), proposal('p2')))
  const move = (x: number): Command => ({
    type: 'place',
    places: [
      { of: 'proposal', id: 'p1', at: [x, 0] },
      { of: 'proposal', id: 'p2', at: [x, 0] },
    ],
  })
  ann.run(move(5))
  const ben = person(copyOf(ann.doc), 'ben')
  ben.run({ type: 'place', places: [{ of: 'proposal', id: 'p1', at: [9, 9] }] })
  bringTogether(ann.doc, ben.doc)

  expect(ann.undo()).toBe(true)

  expect([...ann.read().placement.proposals.values()]).toEqual([
    [9, 9],
    [0, 0],
  ])
})

it.each<[string, Command]>([
  ['written in it', { type: 'editProposal', id: p1, fields: { note: 'Mine too.' } }],
  ['typed in it', { type: 'write', target: { of: 'proposal', id: p1, field: 'text' }, text: 'x' }],
  ['taken a position on it', stance('a1', 'p1', 'support')],
])('[B35] leaves a card on the board when somebody else has %s', (_what, theirs) => {
  const ann = person(boardWith(actor('a1')))
  ann.run(proposal('p1'))
  const ben = person(copyOf(ann.doc), 'ben')
  ben.run(theirs)
  bringTogether(ann.doc, ben.doc)

  expect(ann.undo()).toBe(false)

  expect(ann.read().negotiation.proposals.has(p1)).toBe(true)
  expect(readBoard(ann.doc)).toEqual(readBoard(ben.doc))
})

it('[B36] logs what undo and redo do to a position as corrections, in the same transaction', () => {
  const ann = person(
    boardWith(actor('a1'), proposal('p1'), stance('a1', 'p1', 'support', { quote: 'Yes.' })),
  )
  ann.run(stance('a1', 'p1', 'opposed', { reason: 'News' }))
  const logged = ann.read().negotiation.ledger.length
  const seen: [string | undefined, number][] = []
  const observer = observeBoard(ann.doc, ({ board: { negotiation } }) => {
    seen.push([negotiation.positions.get('a1:p1')?.stance, negotiation.ledger.length])
  })

  ann.undo()
  ann.redo()
  observer.stop()

  expect(seen).toEqual([
    ['support', logged + 1],
    ['opposed', logged + 2],
  ])
  const corrections = ann.read().negotiation.ledger.slice(logged)
  expect(corrections).toMatchObject([
    { from: 'opposed', to: 'support', direction: 'correction', said: { quote: 'Yes.' }, by: 'ann' },
    { from: 'support', to: 'opposed', direction: 'correction', lapsed: { quote: 'Yes.' } },
  ])
  expect(corrections[0]).not.toHaveProperty('reason')
})

it('[B36] logs nothing when what it takes back is no position', () => {
  const ann = person(boardWith(actor('a1'), proposal('p1'), stance('a1', 'p1', 'support')))
  ann.run({ type: 'editActor', id: a1, fields: { code: 'A' } })
  const before = ann.read().negotiation.ledger

  ann.undo()

  expect(ann.read().negotiation.ledger).toEqual(before)
})
