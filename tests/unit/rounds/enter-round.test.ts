import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Position } from '#domain/negotiation/position.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { type EndedRound, enterRound, type OpenedBallot } from '#domain/rounds/enter-round.ts'
import { act, actor, boardWith, id, proposal, stance } from '#tests/support/board-builder.ts'

const [p1, p2] = [id<ProposalId>('p1'), id<ProposalId>('p2')]
const AT = 5_000

function board(...more: readonly Command[]): Y.Doc {
  const parties = ['a', 'b', 'c'].map((name) => actor(name, { isParty: true }))
  return boardWith(...parties, proposal('p1'), proposal('p2'), ...more)
}

function ballot(
  stances: readonly (readonly [ProposalId, Stance, string?])[],
  over: Partial<OpenedBallot> = {},
): OpenedBallot {
  return {
    stances: stances.map(([proposalId, taken, condition = '']) => ({
      proposalId,
      stance: taken,
      condition,
    })),
    by: 'dee',
    byName: 'Dee',
    isAttributed: false,
    ...over,
  }
}

function round(ballots: Record<string, OpenedBallot>, over: Partial<EndedRound> = {}): EndedRound {
  return {
    entryId: 'entry',
    number: 2,
    proposals: [
      { id: p1, version: 1 },
      { id: p2, version: 1 },
    ],
    parties: ['a', 'b', 'c'].map((name) => ({ actorId: id<ActorId>(name), name })),
    ballots: new Map(Object.entries(ballots)),
    openedBy: 'fay',
    openedByName: 'Fay',
    ...over,
  }
}

function positionOn(doc: Y.Doc, actorName: string, proposalName: string): Position | undefined {
  const { positions } = readBoard(doc).board.negotiation
  return [...positions.values()].find(
    (each) => each.actorId === actorName && each.proposalId === proposalName,
  )
}

function ledgerOf(doc: Y.Doc): readonly LedgerEntry[] {
  return readBoard(doc).board.negotiation.ledger.filter((entry) => entry.round !== undefined)
}

const BALLOTS = {
  a: ballot([
    [p1, 'conditional', 'If observers stay.'],
    [p2, 'abstain'],
  ]),
  b: ballot([
    [p1, 'red_line'],
    [p2, 'unknown'],
  ]),
}

it('[B60] enters everything in one transaction, at one instant, each entry marked as of the round', () => {
  const doc = board(stance('b', 'p2', 'support'))
  let updates = 0
  doc.on('update', () => {
    updates += 1
  })
  expect(enterRound(doc, round(BALLOTS), AT)).toBe(true)

  expect(updates).toBe(1)
  const entries = ledgerOf(doc).map(({ actorId, proposalId, from, to, byName, at, round: of }) => [
    ...[actorId, proposalId, from, to, byName, at],
    of,
  ])
  const said = { id: 'entry' }
  const silent = { id: 'entry', isSilence: true }
  expect(entries).toEqual([
    ['a', 'p1', 'unknown', 'conditional', 'Dee', AT, said],
    ['a', 'p2', 'unknown', 'abstain', 'Dee', AT, said],
    ['b', 'p1', 'unknown', 'red_line', 'Dee', AT, said],
    ['b', 'p2', 'support', 'support', 'Fay', AT, silent],
    ['c', 'p1', 'unknown', 'unknown', 'Fay', AT, silent],
    ['c', 'p2', 'unknown', 'unknown', 'Fay', AT, silent],
  ])
  expect(readBoard(doc).problems).toEqual([])
})

it('[B60] enters a round once, also on a board that heard of it from elsewhere', () => {
  const doc = board()
  enterRound(doc, round(BALLOTS), AT)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  for (const each of [doc, copy]) {
    const before = Y.encodeStateAsUpdate(each)
    expect(enterRound(each, round(BALLOTS), AT + 1)).toBe(false)
    expect(Y.encodeStateAsUpdate(each)).toEqual(before)
  }
  expect(enterRound(doc, round(BALLOTS, { entryId: 'next', number: 3 }), AT + 1)).toBe(true)
})

it('[B61] a stance of the round is the party’s own word, an abstention is one, silence leaves what stood', () => {
  const doc = board(stance('b', 'p2', 'support', { quote: 'Yes.' }))
  enterRound(doc, round(BALLOTS), AT)

  expect(positionOn(doc, 'a', 'p1')).toMatchObject({
    stance: 'conditional',
    condition: 'If observers stay.',
    evidence: 'self',
    reason: 'Sealed round 2',
    since: AT,
  })
  expect(positionOn(doc, 'a', 'p2')).toMatchObject({ stance: 'abstain', evidence: 'self' })
  expect(positionOn(doc, 'b', 'p2')).toMatchObject({
    stance: 'support',
    quote: 'Yes.',
    since: 1_000,
  })
  expect(positionOn(doc, 'c', 'p1')).toBeUndefined()
})

it('[B61] what a facilitator stated for a party is attributed', () => {
  const doc = board()
  const given = ballot([[p1, 'opposed']], { isAttributed: true })
  enterRound(doc, round({ c: given }), AT)
  expect(positionOn(doc, 'c', 'p1')).toMatchObject({
    stance: 'opposed',
    attributedBy: 'facilitator',
    evidence: 'attributed-by-other',
  })
})

it('[B61] a stance that stood is stated anew, without the words of the old one', () => {
  const doc = board(
    stance('a', 'p1', 'conditional', { condition: 'With a date.', quote: 'Maybe.' }),
  )
  enterRound(doc, round({ a: ballot([[p1, 'conditional']]) }), AT)
  const position = positionOn(doc, 'a', 'p1')
  expect(position).toMatchObject({ stance: 'conditional', since: AT, evidence: 'self' })
  expect([position?.condition, position?.quote]).toEqual([undefined, undefined])
  expect(ledgerOf(doc)[0]).toMatchObject({ lapsed: { condition: 'With a date.', quote: 'Maybe.' } })
})

it('[B61] nobody is held to a wording that came after the round was opened', () => {
  const doc = board()
  const amend = { type: 'amendProposal', id: p1, text: 'Other words' } as const
  execute(doc, [{ ...amend, title: 'Changed' }], act({ at: 2_000 }))
  expect(readBoard(doc).board.negotiation.proposals.get(p1)?.version).toBe(2)
  enterRound(doc, round({ a: ballot([[p1, 'support']]) }), AT)
  expect(positionOn(doc, 'a', 'p1')?.onVersion).toBe(1)

  const asked = [{ id: p1, version: 2 }]
  enterRound(
    doc,
    round({ a: ballot([[p1, 'support']]) }, { entryId: 'e2', number: 3, proposals: asked }),
    AT + 1,
  )
  expect(positionOn(doc, 'a', 'p1')?.onVersion).toBe(2)
})

it('leaves out proposals and parties that are gone, and enters the rest', () => {
  const doc = board()
  execute(
    doc,
    [
      { type: 'remove', of: 'proposal', id: p2 },
      { type: 'remove', of: 'actor', id: id('c') },
    ],
    act({ at: 2_000 }),
  )
  enterRound(doc, round(BALLOTS), AT)
  expect(ledgerOf(doc).map(({ actorId, proposalId }) => [actorId, proposalId])).toEqual([
    ['a', 'p1'],
    ['b', 'p1'],
  ])
})
