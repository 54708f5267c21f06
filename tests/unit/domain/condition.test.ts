import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { conditionalOn, conditionsOf, isConsent } from '#domain/negotiation/condition.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { PositionKey } from '#domain/negotiation/position.ts'
import { isAgreedStatus } from '#domain/negotiation/proposal.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import { fillTemplate } from '#domain/templates/templates.ts'
import { act, actor, boardWith, id, proposal, stance } from '#tests/support/board-builder.ts'

const p1 = id<ProposalId>('p1')
const p2 = id<ProposalId>('p2')

function conditions(negotiation: Negotiation, key: PositionKey) {
  const said = negotiation.positions.get(key)
  if (!said) throw new Error(`no position ${key}`)
  const { proposals, relations } = negotiation
  const isAgreed = (each: ProposalId): boolean =>
    isAgreedStatus(proposals.get(each)?.status ?? 'draft')
  const related = conditionalOn(relations.values())
  return {
    list: conditionsOf(said, isAgreed, related),
    isConsent: isConsent(said, isAgreed, related),
  }
}

it('[B42] has words first, then proposals, each with its state', () => {
  const doc = boardWith(
    actor('a1'),
    proposal('p1'),
    proposal('p2'),
    proposal('p3'),
    stance('a1', 'p1', 'conditional', { condition: 'If paid', conditionOn: [p2, id('p3')] }),
    { type: 'agree', proposalIds: [p2], level: 'agreed_ad_referendum' },
  )

  expect(conditions(readBoard(doc).board.negotiation, 'a1:p1')).toEqual({
    list: [
      { kind: 'words', text: 'If paid', state: 'unmet' },
      { kind: 'proposal', proposalId: 'p2', state: 'met' },
      { kind: 'proposal', proposalId: 'p3', state: 'unmet' },
    ],
    isConsent: false,
  })
})

it('[B42] takes what a relation says of one actor, and of all where it names none', () => {
  const doc = boardWith(
    actor('a1'),
    actor('a2'),
    proposal('p1'),
    proposal('p2'),
    proposal('p3'),
    stance('a1', 'p1', 'conditional', { conditionOn: [p2] }),
    stance('a2', 'p1', 'conditional'),
    { type: 'addRelation', relation: { from: p1, to: p2, type: 'conditional_on', for: id('a1') } },
    { type: 'addRelation', relation: { from: p1, to: id('p3'), type: 'conditional_on' } },
    { type: 'addRelation', relation: { from: p2, to: id('p3'), type: 'depends_on' } },
  )
  const { negotiation } = readBoard(doc).board

  const on = (key: PositionKey) =>
    conditions(negotiation, key).list.map((one) => one.kind === 'proposal' && one.proposalId)
  expect(on('a1:p1')).toEqual(['p2', 'p3'])
  expect(on('a2:p1')).toEqual(['p3'])
})

it('[B42] knows that Russia accepts guarantees only if it takes part and has a veto', () => {
  const doc = new Y.Doc()
  fillTemplate(doc, 'security-guarantees', act())

  expect(conditions(readBoard(doc).board.negotiation, 'russia:p-guarantees').list).toEqual([
    expect.objectContaining({ kind: 'words', state: 'unmet' }),
    { kind: 'proposal', proposalId: 'p-ru-participates', state: 'unmet' },
    { kind: 'proposal', proposalId: 'p-ru-veto', state: 'unmet' },
  ])
})

it.each([
  ['nobody named one', {}, false],
  ['its words are unmet', { condition: 'If paid' }, false],
  ['its words are disputed', { condition: 'If paid', conditionState: 'disputed' }, false],
  ['its words are met', { condition: 'If paid', conditionState: 'met' }, true],
  ['its proposal is agreed', { conditionOn: [id<ProposalId>('p2')] }, true],
  ['its proposal is not agreed', { conditionOn: [id<ProposalId>('p3')] }, false],
  [
    'one of two is not met',
    { condition: 'If paid', conditionState: 'met', conditionOn: [id<ProposalId>('p3')] },
    false,
  ],
] as const)('[B43] %s: a conditional position is consent or not', (_title, fields, consents) => {
  const doc = boardWith(
    actor('a1'),
    proposal('p1'),
    proposal('p2'),
    proposal('p3'),
    stance('a1', 'p1', 'conditional', fields),
    { type: 'describe', packageDeal: false },
    { type: 'agree', proposalIds: [p2], level: 'agreed' },
  )

  expect(conditions(readBoard(doc).board.negotiation, 'a1:p1').isConsent).toBe(consents)
})

it('[B43] takes no other stance but support for consent, whatever is said with it', () => {
  const met = { condition: 'If paid', conditionState: 'met' } as const
  const consenting = STANCES.filter((taken) => {
    const doc = boardWith(actor('a1'), proposal('p1'), stance('a1', 'p1', taken, met))
    return conditions(readBoard(doc).board.negotiation, 'a1:p1').isConsent
  })

  expect(consenting).toEqual(['support', 'conditional'])
})

it('[B11] leaves out a condition on a proposal that was removed, until it comes back', () => {
  const doc = boardWith(
    actor('a1'),
    proposal('p1'),
    proposal('p2'),
    stance('a1', 'p1', 'conditional', { conditionOn: [p2] }),
  )
  const on = () => readBoard(doc).board.negotiation.positions.get('a1:p1')?.conditionOn

  execute(doc, [{ type: 'remove', of: 'proposal', id: p2 }], act())
  expect(on()).toEqual([])
  expect(readBoard(doc).problems).toEqual([])
  execute(doc, [proposal('p2')], act())
  expect(on()).toEqual(['p2'])
})

it('[B23] clears conditions and the span of the source when the stance changes', () => {
  const source = { sourceId: id('s1'), from: 3, to: 9 } as never
  const said = { condition: 'If', conditionState: 'met', conditionOn: [p2], source } as const
  const doc = boardWith(
    actor('a1'),
    proposal('p1'),
    proposal('p2'),
    stance('a1', 'p1', 'conditional', said),
  )

  execute(doc, [stance('a1', 'p1', 'support')], act({ at: 2_000 }))

  const { positions, ledger } = readBoard(doc).board.negotiation
  const after = positions.get('a1:p1')
  expect(after).toMatchObject({ stance: 'support', conditionOn: [] })
  expect([after?.condition, after?.conditionState, after?.source]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(ledger.at(-1)?.lapsed).toEqual({ ...said, evidence: undefined })
})

it.each([
  ['ends before it begins', { sourceId: 's1', from: 9, to: 3 }],
  ['names no source', { from: 0, to: 3 }],
  ['is no number', { sourceId: 's1', from: 'x', to: 3 }],
])('[B8] reads a span that %s as none, and reports it', (_title, source) => {
  const doc = boardWith(actor('a1'))
  doc.getMap<Y.Map<unknown>>('actors').get('a1')?.set('source', source)

  const { board, problems } = readBoard(doc)

  expect(board.negotiation.actors.get(id('a1'))?.source).toBeUndefined()
  expect(problems.map(({ where }) => where)).toContain('actors/a1')
})
