import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import type { PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import { act, boardWith, copyOf, id, proposal } from '#tests/support/board-builder.ts'
import { person } from '#tests/support/person.ts'

const [p1, p2, p3] = ['p1', 'p2', 'p3'].map((name) => id<ProposalId>(name)) as [
  ProposalId,
  ProposalId,
  ProposalId,
]
const k1 = id<PackageId>('k1')
const AGREE_ALL = {
  type: 'agree',
  proposalIds: [p1, p2],
  level: 'agreed',
  packageId: k1,
  reason: 'Signed',
} as const

function board(...more: readonly Command[]): Y.Doc {
  return boardWith(
    proposal('p1', { status: 'on_table' }),
    proposal('p2'),
    proposal('p3'),
    { type: 'addPackage', package: { id: k1, title: 'Deal', proposalIds: [p1, p2] } },
    ...more,
  )
}

function statuses(doc: Y.Doc): readonly string[] {
  return [...readBoard(doc).board.negotiation.proposals.values()].map(({ status }) => status)
}

function decisions(doc: Y.Doc) {
  return readBoard(doc).board.negotiation.decisions
}

it('[B47, B49] agrees a package as one decision that says what it was before', () => {
  const doc = board({ type: 'describe', decisionRule: 'consensus' })

  execute(doc, [AGREE_ALL], act({ at: 2_000 }))

  expect(statuses(doc)).toEqual(['agreed', 'agreed', 'draft'])
  expect(decisions(doc)).toEqual([
    {
      changes: [
        { proposalId: 'p1', from: 'on_table', to: 'agreed' },
        { proposalId: 'p2', from: 'draft', to: 'agreed' },
      ],
      packageId: 'k1',
      by: 'ann',
      byName: 'Ann',
      at: 2_000,
      reason: 'Signed',
      rule: 'consensus',
      isCorrection: false,
    },
  ])
})

it('[B47] lets no edit and no new card say agreed, and no edit take it away', () => {
  const doc = board({ type: 'agree', proposalIds: [p1], level: 'agreed_ad_referendum' })

  execute(
    doc,
    [
      { type: 'editProposal', id: p1, fields: { status: 'rejected', note: 'Kept' } },
      { type: 'editProposal', id: p2, fields: { status: 'agreed', note: 'Kept' } },
      proposal('p4', { status: 'agreed' }),
    ],
    act(),
  )

  expect(statuses(doc)).toEqual(['agreed_ad_referendum', 'draft', 'draft', 'draft'])
  const notes = [...readBoard(doc).board.negotiation.proposals.values()].map(({ note }) => note)
  expect(notes).toEqual(['Kept', 'Kept', undefined, undefined])
})

it.each([
  ['names nothing', { type: 'agree', proposalIds: [], level: 'agreed_ad_referendum' }],
  [
    'names a proposal that is gone',
    { type: 'agree', proposalIds: [p1, id<ProposalId>('ghost')], level: 'agreed_ad_referendum' },
  ],
  ['agrees without a package', { type: 'agree', proposalIds: [p1, p2], level: 'agreed' }],
  ['leaves out a part of the package', { ...AGREE_ALL, proposalIds: [p1] }],
  ['adds to the package', { ...AGREE_ALL, proposalIds: [p1, p2, p3] }],
  ['names a package that is gone', { ...AGREE_ALL, packageId: id<PackageId>('ghost') }],
] satisfies readonly [string, Command][])(
  '[B47, B48] leaves an agreement undone, all of it, that %s',
  (_title, command) => {
    const doc = board()

    execute(doc, [command], act())

    expect(statuses(doc)).toEqual(['on_table', 'draft', 'draft'])
    expect(decisions(doc)).toEqual([])
  },
)

it('[B48] agrees single proposals where the board is no package deal', () => {
  const doc = board({ type: 'describe', packageDeal: false })

  execute(doc, [{ type: 'agree', proposalIds: [p2], level: 'agreed' }], act())

  expect(statuses(doc)).toEqual(['on_table', 'agreed', 'draft'])
})

it('[B48] brings what was agreed together down to ad referendum when one of it is reopened', () => {
  const doc = board(AGREE_ALL)

  execute(doc, [{ type: 'reopen', proposalId: p1, reason: 'New facts' }], act({ at: 2_000 }))

  expect(statuses(doc)).toEqual(['on_table', 'agreed_ad_referendum', 'draft'])
  expect(decisions(doc).at(-1)).toMatchObject({
    changes: [
      { proposalId: 'p1', from: 'agreed', to: 'on_table' },
      { proposalId: 'p2', from: 'agreed', to: 'agreed_ad_referendum' },
    ],
    packageId: 'k1',
    reason: 'New facts',
  })
})

it('[B48] reopens one alone where the board is no package deal, and nothing that is not agreed', () => {
  const doc = board({ type: 'describe', packageDeal: false }, AGREE_ALL)

  execute(
    doc,
    [
      { type: 'reopen', proposalId: p1 },
      { type: 'reopen', proposalId: p3 },
    ],
    act(),
  )

  expect(statuses(doc)).toEqual(['on_table', 'agreed', 'draft'])
  expect(decisions(doc)).toHaveLength(2)
})

it('[B48] reads what a document does not say about its rules', () => {
  expect(readBoard(boardWith()).board.negotiation).toMatchObject({
    packageDeal: true,
    abstainBlocks: false,
  })
  expect(readBoard(boardWith()).board.negotiation.quota).toBeUndefined()
})

it('[B20] takes a quota above 0 and up to 1, and clears it', () => {
  const quota = (given: number | null) => {
    const doc = boardWith({ type: 'describe', quota: 0.75 }, { type: 'describe', quota: given })
    return readBoard(doc).board.negotiation.quota
  }

  expect([2 / 3, 7, 0, -1, Number.NaN, null].map(quota)).toEqual([
    2 / 3,
    1,
    0.75,
    0.75,
    0.75,
    undefined,
  ])
})

it('[B49] adds no decision where nothing changes, nor brings agreed down by agreeing', () => {
  const doc = board(AGREE_ALL)

  execute(
    doc,
    [
      AGREE_ALL,
      { type: 'agree', proposalIds: [p1], level: 'agreed_ad_referendum' },
      { type: 'reopen', proposalId: p3 },
    ],
    act(),
  )

  expect(statuses(doc)).toEqual(['agreed', 'agreed', 'draft'])
  expect(decisions(doc)).toHaveLength(1)
})

it('[B49] logs an agreement taken back, and done again, as corrections', () => {
  const doc = board()
  const ann = person(doc)
  ann.run(AGREE_ALL)

  ann.undo()
  expect(statuses(doc)).toEqual(['on_table', 'draft', 'draft'])
  ann.redo()
  expect(statuses(doc)).toEqual(['agreed', 'agreed', 'draft'])

  expect(decisions(doc).map(({ isCorrection, changes }) => [isCorrection, changes[0]?.to])).toEqual(
    [
      [false, 'agreed'],
      [true, 'on_table'],
      [true, 'agreed'],
    ],
  )
})

it('[B49] logs agreement that restoring a snapshot takes away', () => {
  const doc = board()
  const snapshot = copyOf(doc)
  execute(doc, [AGREE_ALL], act())

  restoreBoard(doc, snapshot, { act: act({ by: 'fay', byName: 'Fay', at: 9_000 }) })

  expect(statuses(doc)).toEqual(['on_table', 'draft', 'draft'])
  expect(decisions(doc).at(-1)).toMatchObject({
    byName: 'Fay',
    reason: 'Snapshot restored',
    isCorrection: true,
  })
})

it('[B49] logs that an agreed proposal, removed and added anew, is agreed no more', () => {
  const doc = board({ type: 'agree', proposalIds: [p1], level: 'agreed_ad_referendum' })

  execute(doc, [{ type: 'remove', of: 'proposal', id: p1 }, proposal('p1')], act())

  expect(decisions(doc).at(-1)?.changes).toEqual([
    { proposalId: 'p1', from: 'agreed_ad_referendum', to: 'draft' },
  ])
})

it('[B7] leaves out and reports a decision that decides nothing', () => {
  const doc = board()
  doc.getArray('decisions').push([{ changes: [], by: 'x', at: 1, rule: 'unanimity' }, 'rubbish'])

  expect(decisions(doc)).toEqual([])
  expect(readBoard(doc).problems).toEqual([
    { where: 'decisions', what: 'decides nothing' },
    { where: 'decisions', what: 'is not a record' },
  ])
})

it('[B47, B49] a removed proposal is not reopened, and comes back as the record says', () => {
  const doc = board(AGREE_ALL)
  const remove = (proposalId: ProposalId) =>
    ({ type: 'remove', of: 'proposal', id: proposalId }) as const
  const saved = copyOf(doc)

  execute(doc, [remove(p1), { type: 'reopen', proposalId: p1 }], act())
  expect(decisions(doc)).toHaveLength(1)
  // Nothing is agreed until everything is: with p2 goes p1, though nobody sees it.
  execute(doc, [{ type: 'reopen', proposalId: p2 }], act())
  expect(decisions(doc).at(-1)?.changes).toEqual([
    { proposalId: 'p2', from: 'agreed', to: 'on_table' },
    { proposalId: 'p1', from: 'agreed', to: 'agreed_ad_referendum' },
  ])
  restoreBoard(doc, saved, { act: act() })

  expect(statuses(doc)).toEqual(['agreed', 'agreed', 'draft'])
  expect(decisions(doc).at(-1)).toMatchObject({
    changes: [
      { proposalId: 'p1', from: 'agreed_ad_referendum', to: 'agreed' },
      { proposalId: 'p2', from: 'on_table', to: 'agreed' },
    ],
    isCorrection: true,
  })
})
