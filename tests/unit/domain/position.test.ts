import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { Act, Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { makeUndo } from '#domain/board/undo.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Position } from '#domain/negotiation/position.ts'
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

const a1 = id<ActorId>('a1')
const p1 = id<ProposalId>('p1')
const UNSAID = { onVersion: 1, mustHave: false, conditionOn: [], disputed: false }
const CELL = { actorId: a1, proposalId: p1 }
const QUOTED = {
  quote: 'We are ready.',
  speaker: 'minister',
  evidence: 'self',
  asOf: '2022',
  condition: 'Paid for',
  note: 'In passing.',
  disputed: true,
  counterClaim: { speaker: 'rival', quote: 'They are not.' },
  reason: 'Pressed',
} as const

function board(...commands: readonly Command[]): Y.Doc {
  return boardWith(actor('a1'), proposal('p1'), ...commands)
}

function position(doc: Y.Doc): Position | undefined {
  return readBoard(doc).board.negotiation.positions.get('a1:p1')
}

function ledger(doc: Y.Doc) {
  return readBoard(doc).board.negotiation.ledger
}

it('[B23] clears everything the old stance rested on when the stance changes', () => {
  const doc = board(stance('a1', 'p1', 'support', QUOTED))

  execute(doc, [stance('a1', 'p1', 'opposed')], act({ at: 2_000 }))

  expect(position(doc)).toEqual({
    ...CELL,
    stance: 'opposed',
    since: 2_000,
    ...UNSAID,
    evidence: 'inferred',
  })
})

it('[B23] takes the words given with the new stance', () => {
  const doc = board(stance('a1', 'p1', 'support', QUOTED))

  execute(
    doc,
    [stance('a1', 'p1', 'conditional', { condition: 'A veto', evidence: 'self' })],
    act(),
  )

  expect(position(doc)).toMatchObject({ condition: 'A veto', evidence: 'self' })
  expect(position(doc)).not.toHaveProperty('quote')
})

it('[B24] does not put a quote behind a stance somebody else took meanwhile', () => {
  const ann = board(stance('a1', 'p1', 'support', { quote: 'Yes.', evidence: 'self' }))
  const ben = copyOf(ann)

  execute(ann, [{ type: 'editPosition', ...CELL, fields: { quote: 'Yes, gladly.' } }], act())
  execute(ben, [stance('a1', 'p1', 'red_line')], act({ at: 2_000 }))
  bringTogether(ann, ben)

  expect(position(ann)).toMatchObject({ stance: 'red_line', evidence: 'inferred' })
  expect(position(ann)).not.toHaveProperty('quote')
  expect(position(ben)).toEqual(position(ann))
})

it('[B24] forgets such a quote for good once somebody says more about the new stance', () => {
  const docs = [1, 2].map((client) => {
    const ann = board(stance('a1', 'p1', 'support', { quote: 'Yes.' }))
    const ben = copyOf(ann)
    // Whoever has the higher client id wins a key both write: each way round must hold.
    ann.clientID = client === 1 ? 10 : 90
    ben.clientID = 50
    execute(ann, [{ type: 'editPosition', ...CELL, fields: { quote: 'Gladly.' } }], act())
    execute(ben, [stance('a1', 'p1', 'red_line')], act({ at: 2_000 }))
    bringTogether(ann, ben)
    execute(ben, [{ type: 'editPosition', ...CELL, fields: { note: 'Final.' } }], act())
    return ben
  })

  for (const doc of docs) {
    expect(position(doc)).toMatchObject({ stance: 'red_line', note: 'Final.' })
    expect(position(doc)).not.toHaveProperty('quote')
  }
})

it('[B24] does not bring an old quote back behind the stance another person took since', () => {
  const ann = board(stance('a1', 'p1', 'support', { quote: 'Yes.', mustHave: true }))
  const undo = makeUndo(ann, act)
  execute(ann, [stance('a1', 'p1', 'opposed')], act({ at: 2_000 }))
  const ben = copyOf(ann)
  execute(ben, [stance('a1', 'p1', 'red_line', { note: 'Ben was told.' })], act({ at: 3_000 }))
  bringTogether(ann, ben)
  const before = position(ann)

  undo.undo()

  expect(before).toMatchObject({ stance: 'red_line', note: 'Ben was told.' })
  expect(position(ann)).toEqual(before)
})

it('[B25] keeps a must-have between support and conditional, and drops it elsewhere', () => {
  const doc = board(stance('a1', 'p1', 'support', { mustHave: true }))

  execute(doc, [stance('a1', 'p1', 'conditional')], act())
  expect(position(doc)?.mustHave).toBe(true)

  execute(doc, [stance('a1', 'p1', 'opposed')], act())
  expect(position(doc)?.mustHave).toBe(false)

  execute(doc, [stance('a1', 'p1', 'support')], act())
  expect(position(doc)?.mustHave).toBe(false)
})

it.each<[string, Partial<Act>, Position['evidence']]>([
  ['anybody', {}, 'inferred'],
  ['a delegate, for the own actor', { speaksFor: a1 }, 'self'],
  ['a delegate, for another actor', { speaksFor: id('a2') }, 'inferred'],
  ['a facilitator', { attributedBy: 'facilitator' }, 'attributed-by-other'],
])('[B26] rests a stance placed by %s on the right word', (_who, over, evidence) => {
  const doc = board()

  execute(doc, [stance('a1', 'p1', 'support')], act(over))
  expect(position(doc)?.evidence).toBe(evidence)

  execute(doc, [stance('a1', 'p1', 'unknown')], act(over))
  expect(position(doc)?.evidence).toBe('silent')

  execute(doc, [stance('a1', 'p1', 'opposed', { evidence: 'journalist' })], act(over))
  expect(position(doc)?.evidence).toBe('journalist')
})

it('[B26] marks what a facilitator placed, and only that', () => {
  const doc = board()

  execute(doc, [stance('a1', 'p1', 'support')], act({ attributedBy: 'facilitator' }))
  expect(position(doc)?.attributedBy).toBe('facilitator')

  execute(doc, [stance('a1', 'p1', 'opposed')], act())
  expect(position(doc)).not.toHaveProperty('attributedBy')
})

it('[B27] states nothing anew when the stance is the same, but takes more words', () => {
  const doc = board(stance('a1', 'p1', 'support', { quote: 'Yes.' }))

  execute(doc, [stance('a1', 'p1', 'support')], act({ at: 2_000 }))
  expect(ledger(doc)).toHaveLength(1)

  execute(doc, [stance('a1', 'p1', 'support', { note: 'Twice.' })], act({ at: 3_000 }))
  expect(position(doc)).toMatchObject({ since: 1_000, quote: 'Yes.', note: 'Twice.' })
})

it('[B27] keeps the record of a position that is withdrawn, without the words', () => {
  const doc = board(stance('a1', 'p1', 'support', QUOTED))

  execute(doc, [stance('a1', 'p1', 'unknown')], act({ at: 2_000 }))

  expect(position(doc)).toEqual({
    ...CELL,
    stance: 'unknown',
    since: 2_000,
    ...UNSAID,
    evidence: 'silent',
  })
})

it('[B27] makes no record of a silence nobody spoke about', () => {
  const doc = board()

  execute(doc, [stance('a1', 'p1', 'unknown')], act())
  expect(position(doc)).toBeUndefined()

  execute(doc, [{ type: 'editPosition', ...CELL, fields: { note: 'Asked twice.' } }], act())
  expect(position(doc)).toMatchObject({
    stance: 'unknown',
    evidence: 'silent',
    note: 'Asked twice.',
  })
})

it('[B28] logs each change of stance with its direction, reason and words', () => {
  const doc = board()

  execute(doc, [stance('a1', 'p1', 'red_line', { quote: 'Never.' })], act({ at: 1 }))
  execute(
    doc,
    [stance('a1', 'p1', 'conditional', { condition: 'Paid', reason: 'Money' })],
    act({ at: 2 }),
  )
  execute(doc, [stance('a1', 'p1', 'opposed')], act({ at: 3 }))

  const who = { ...CELL, by: 'ann', byName: 'Ann' }
  expect(ledger(doc)).toEqual([
    {
      ...who,
      from: 'unknown',
      to: 'red_line',
      at: 1,
      direction: 'clarification',
      said: { evidence: 'inferred', quote: 'Never.' },
    },
    {
      ...who,
      from: 'red_line',
      to: 'conditional',
      at: 2,
      direction: 'concession',
      reason: 'Money',
      said: { condition: 'Paid' },
      lapsed: { quote: 'Never.' },
    },
    {
      ...who,
      from: 'conditional',
      to: 'opposed',
      at: 3,
      direction: 'hardening',
      lapsed: { condition: 'Paid' },
    },
  ])
})

it('[B29] logs what is said without a move as a clarification, once', () => {
  const doc = board(stance('a1', 'p1', 'conditional', { condition: 'Paid' }))
  const edit = {
    type: 'editPosition',
    ...CELL,
    fields: { condition: 'Paid in advance', reason: 'Trust' },
  } as const

  execute(doc, [edit], act({ at: 2 }))
  execute(doc, [edit], act({ at: 3 }))

  expect(ledger(doc).slice(1)).toEqual([
    {
      ...CELL,
      by: 'ann',
      byName: 'Ann',
      from: 'conditional',
      to: 'conditional',
      at: 2,
      direction: 'clarification',
      reason: 'Trust',
      said: { condition: 'Paid in advance' },
      lapsed: { condition: 'Paid' },
    },
  ])
})

it('[B30] neither logs nor dates what a board opens with', () => {
  const doc = board()

  execute(doc, [stance('a1', 'p1', 'support')], act({ at: 5_000, isOpening: true }))

  expect(ledger(doc)).toEqual([])
  expect(position(doc)).toMatchObject({ stance: 'support', since: 0 })
})

it('[B30] keeps the entries about an actor who has left', () => {
  const doc = board(stance('a1', 'p1', 'support'))

  execute(doc, [{ type: 'remove', of: 'actor', id: a1 }], act())

  expect(ledger(doc)).toHaveLength(1)
  expect(position(doc)).toBeUndefined()
})

it('[B30] reads past entries that are none, and reports them', () => {
  const doc = board(stance('a1', 'p1', 'support'))
  doc.getArray('ledger').push([{ actorId: 'a1' }, 'rubbish', null, { ...CELL, from: 1 }])

  const { board: read, problems } = readBoard(doc)

  expect(read.negotiation.ledger).toHaveLength(1)
  expect(problems.every(({ where }) => where === 'ledger')).toBe(true)
  expect(problems.length).toBeGreaterThanOrEqual(4)
})
