import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import type { PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import {
  act,
  boardWith,
  bringTogether,
  copyOf,
  id,
  proposal,
} from '#tests/support/board-builder.ts'
import { person } from '#tests/support/person.ts'

const k1 = id<PackageId>('k1')
const ADD = {
  type: 'addPackage',
  package: { id: k1, title: 'Deal', proposalIds: [id<ProposalId>('p2')] },
} as const

const put = (name: string) =>
  ({ type: 'putInPackage', packageId: k1, proposalId: id<ProposalId>(name) }) as const
const take = (name: string) => ({ ...put(name), type: 'takeFromPackage' }) as const

function board(): Y.Doc {
  return boardWith(proposal('p1'), proposal('p2'), proposal('p3'), ADD)
}

function dealt(doc: Y.Doc) {
  return readBoard(doc).board.negotiation.packages.get(k1)
}

it('[B50] holds proposals in the order they have on the board', () => {
  const doc = board()

  execute(doc, [put('p3'), put('p1'), put('p1'), put('ghost')], act())

  expect(dealt(doc)).toEqual({ id: 'k1', title: 'Deal', proposalIds: ['p1', 'p2', 'p3'], order: 0 })
  expect(readBoard(doc).problems).toEqual([])
})

it('[B50] keeps what two people put in, and what one of them takes out, at once', () => {
  const ann = board()
  const ben = copyOf(ann)
  execute(ann, [put('p1'), take('p2')], act())
  execute(ben, [put('p3')], act({ by: 'ben' }))

  bringTogether(ann, ben)

  expect(dealt(ann)?.proposalIds).toEqual(['p1', 'p3'])
})

it('[B5, B11] leaves a removed proposal out, and shows it again when it is back', () => {
  const doc = board()
  execute(doc, [{ type: 'remove', of: 'proposal', id: id('p2') }], act())
  expect(dealt(doc)?.proposalIds).toEqual([])

  execute(doc, [proposal('p2')], act())

  expect(dealt(doc)?.proposalIds).toEqual(['p2'])
})

it('[B2, B5] edits, removes and brings back a package', () => {
  const doc = board()
  execute(
    doc,
    [
      { type: 'write', target: { of: 'package', id: k1, field: 'title' }, text: 'Big deal' },
      { type: 'editPackage', id: k1, fields: { note: 'Second reading' } },
    ],
    act(),
  )
  expect(dealt(doc)).toMatchObject({ title: 'Big deal', note: 'Second reading' })

  execute(doc, [{ type: 'remove', of: 'package', id: k1 }, put('p1')], act())
  expect(dealt(doc)).toBeUndefined()

  execute(doc, [{ ...ADD, package: { ...ADD.package, proposalIds: [id('p3')] } }], act())
  expect(dealt(doc)).toMatchObject({ title: 'Deal', proposalIds: ['p3'] })
  expect(dealt(doc)?.note).toBeUndefined()
})

it('[B31, B35] takes back what one put in, and no package another has put something in', () => {
  const doc = boardWith(proposal('p1'), proposal('p2'))
  const ann = person(doc)
  ann.run({ ...ADD, package: { ...ADD.package, proposalIds: [] } })
  ann.run(put('p1'))
  ann.undo()
  expect(dealt(doc)?.proposalIds).toEqual([])

  const ben = copyOf(doc)
  execute(ben, [put('p2')], act({ by: 'ben' }))
  bringTogether(doc, ben)
  expect(ann.undo()).toBe(false)

  expect(dealt(doc)?.proposalIds).toEqual(['p2'])
})

it('[B39] restores what a package held', () => {
  const doc = board()
  const snapshot = copyOf(doc)
  execute(
    doc,
    [take('p2'), put('p1'), { type: 'editPackage', id: k1, fields: { note: 'x' } }],
    act(),
  )

  restoreBoard(doc, snapshot, { act: act() })

  expect(dealt(doc)).toEqual(dealt(snapshot))
})

it('[B8, B10] reads over contents that are none', () => {
  const doc = board()
  const map = doc.getMap<Y.Map<unknown>>('packages').get('k1')
  map?.set('has:a b', true)
  map?.set('has:p1', 'yes')
  map?.set('has:ghost', true)
  map?.set('has:p3', false)

  expect(dealt(doc)?.proposalIds).toEqual(['p2'])
  expect(readBoard(doc).problems.map(({ what }) => what)).toEqual([
    'contents points at ghost, which is not there',
    'has:p1 is not true or false',
    'holds what is not an id',
  ])
})

it('[X3] exports packages, decisions, versions and the rules whole', () => {
  const doc = board()
  const text = { type: 'amendProposal', id: id<ProposalId>('p1'), text: 'New' } as const
  execute(
    doc,
    [
      text,
      { type: 'describe', quota: 0.6, packageDeal: false, abstainBlocks: true },
      { type: 'agree', proposalIds: [id('p2')], level: 'agreed', packageId: k1 },
    ],
    act(),
  )
  const reading = readBoard(doc)

  const exported = exportJson(reading, { id: 'b', title: 't' })

  expect(JSON.parse(JSON.stringify(exported))).toEqual(exported)
  expect(exported.board).toMatchObject({ quota: 0.6, packageDeal: false, abstainBlocks: true })
  expect(exported.packages).toEqual([{ id: 'k1', title: 'Deal', proposalIds: ['p2'] }])
  expect(exported.people).toEqual([{ id: 'person-1', name: 'Ann' }])
  expect(exported.decisions).toEqual(
    reading.board.negotiation.decisions.map((made) => ({ ...made, by: 'person-1' })),
  )
  expect(exported.proposals[0]).toMatchObject({ version: 2, versions: [{ version: 1, text: '' }] })
})
