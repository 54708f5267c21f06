import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Reading } from '#domain/board/board.ts'
import { rootsOf } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import { textOf } from '#domain/board/text.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import {
  act,
  actor,
  boardWith,
  copyOf,
  id,
  issue,
  proposal,
  stance,
} from '#tests/support/board-builder.ts'

const p1 = id<ProposalId>('p1')
const FACILITATOR = act({ by: 'fay', byName: 'Fay', at: 9_000 })

function withoutLedger({ board }: Reading): unknown {
  const { ledger: _grows, decisions: _grow, ...negotiation } = board.negotiation
  return { ...board, negotiation }
}

it('[B39] brings back everything but the ledger, in one transaction', () => {
  const doc = boardWith(
    actor('a1'),
    actor('a2'),
    issue('i1'),
    proposal('p1', { quote: 'Text' }, [1, 2]),
    proposal('p2'),
    stance('a1', 'p1', 'support', { quote: 'Yes.', mustHave: true }),
    stance('a2', 'p1', 'opposed'),
    { type: 'putInk', records: [{ id: 'shape:1', x: 1 }] },
  )
  const target = copyOf(doc)
  execute(
    doc,
    [
      { type: 'remove', of: 'proposal', id: id('p2') },
      { type: 'remove', of: 'actor', id: id('a2') },
      { type: 'editProposal', id: p1, fields: { quote: null, status: 'contested' } },
      { type: 'place', places: [{ of: 'proposal', id: 'p1', at: [50, 60] }] },
      { type: 'write', target: { of: 'proposal', id: p1, field: 'title' }, text: 'New title' },
      { type: 'describe', title: 'Other', decisionRule: 'consensus' },
      { type: 'arrangeLanes', lanes: [] },
      {
        type: 'putInk',
        records: [
          { id: 'shape:2', x: 2 },
          { id: 'shape:1', x: 9 },
        ],
      },
      stance('a1', 'p1', 'red_line'),
      proposal('p3'),
      stance('a1', 'p3', 'support'),
    ],
    act({ at: 2_000 }),
  )
  let updates = 0
  doc.on('update', () => updates++)

  restoreBoard(doc, target, { act: FACILITATOR })

  expect(withoutLedger(readBoard(doc))).toEqual(withoutLedger(readBoard(target)))
  expect(readBoard(doc).problems).toEqual([])
  expect(updates).toBe(1)
})

it('[B39] writes nothing where nothing differs', () => {
  const doc = boardWith(actor('a1'), proposal('p1'), stance('a1', 'p1', 'support'))
  let updates = 0
  doc.on('update', () => updates++)

  restoreBoard(doc, copyOf(doc), { act: FACILITATOR })

  expect(updates).toBe(0)
})

it('[B39] changes a text by as few letters as it can, under the hands of those who write in it', () => {
  const doc = boardWith(proposal('p1', { title: 'Ceasefire in the east' }))
  const target = copyOf(doc)
  const title = textOf(doc, { of: 'proposal', id: p1, field: 'title' })
  title?.insert(title.length, ' and south')
  const steps: unknown[] = []
  title?.observe((event) => steps.push(...event.delta))

  restoreBoard(doc, target, { act: FACILITATOR })

  expect(steps).toEqual([{ retain: 21 }, { delete: 10 }])
})

it('[B39] brings back from a document it shares nothing with, rubbish left behind', () => {
  const target = boardWith(actor('a1'), proposal('p1'), stance('a1', 'p1', 'support'))
  const targetProposals: Y.Map<unknown> = target.getMap('proposals')
  targetProposals.set('p2', 'rubbish')
  rootsOf(target).proposals.get('p1')?.set('nested', new Y.Array())
  const doc = boardWith(proposal('p2'), proposal('p9'))

  restoreBoard(doc, target, { act: FACILITATOR })

  expect(withoutLedger(readBoard(doc))).toEqual(withoutLedger(readBoard(target)))
})

it('[B40] keeps the ledger and logs each position it changes as a correction', () => {
  const doc = boardWith(
    actor('a1'),
    proposal('p1'),
    proposal('p2'),
    stance('a1', 'p1', 'support', { quote: 'Yes.' }),
  )
  const target = copyOf(doc)
  execute(doc, [stance('a1', 'p1', 'opposed'), stance('a1', 'p2', 'abstain')], act())
  const before = readBoard(doc).board.negotiation.ledger

  restoreBoard(doc, target, { act: FACILITATOR })

  const after = readBoard(doc).board.negotiation.ledger
  const who = { by: 'fay', byName: 'Fay', at: 9_000, direction: 'correction' }
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after.slice(before.length)).toMatchObject([
    { ...who, proposalId: 'p1', from: 'opposed', to: 'support', said: { quote: 'Yes.' } },
    { ...who, proposalId: 'p2', from: 'abstain', to: 'unknown' },
  ])
  expect(after.slice(before.length).every(({ reason }) => reason === 'Snapshot restored')).toBe(
    true,
  )
})
