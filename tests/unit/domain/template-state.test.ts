import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { LOCAL_ORIGIN } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { templateState } from '#domain/templates/template-state.ts'
import { fillTemplate } from '#domain/templates/templates.ts'
import { act, id } from '#tests/support/board-builder.ts'

const proposalId = id<ProposalId>('pay-low')

it('[T11] holds what stands on the board, and nobody and nothing of how it came to be', () => {
  const doc = new Y.Doc()
  fillTemplate(doc, 'labour-contract', act())
  const by = { by: 'zebra-person', byName: 'Zebra Name', at: 1_700_000_000_123 }
  execute(
    doc,
    [
      {
        type: 'takePosition',
        actorId: id<ActorId>('union'),
        proposalId,
        stance: 'abstain',
        fields: { reason: 'zebra reason', quote: 'We listen.' },
      },
      { type: 'addProposal', proposal: { id: id('gone'), title: 'zebra draft' }, at: [0, 0] },
      { type: 'remove', of: 'proposal', id: id('gone') },
      {
        type: 'amendProposal',
        id: proposalId,
        title: 'New words',
        text: 'New text',
        reason: 'zebra',
      },
    ],
    by,
    LOCAL_ORIGIN,
  )
  const before = readBoard(doc).board
  expect(before.negotiation.proposals.get(proposalId)?.versions).toHaveLength(1)
  expect(before.negotiation.ledger.length).toBeGreaterThan(0)

  const state = templateState(doc, 'From a session')

  expect(Buffer.from(state).includes('ebra')).toBe(false)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, state)
  const { board, problems } = readBoard(copy)
  expect(problems).toEqual([])
  const { negotiation } = board
  expect(negotiation.title).toBe('From a session')
  expect(negotiation.ledger).toEqual([])
  expect(negotiation.decisions).toEqual([])
  expect([...negotiation.positions.values()].every(({ since }) => since === 0)).toBe(true)
  expect(negotiation.positions.get('union:pay-low')).toMatchObject({
    stance: 'abstain',
    quote: 'We listen.',
    onVersion: 1,
  })
  expect(negotiation.proposals.get(proposalId)).toMatchObject({
    title: 'New words',
    version: 1,
    versions: [],
  })
  expect([...negotiation.proposals.keys()]).toEqual(
    [...before.negotiation.proposals.keys()].filter((key) => key !== 'gone'),
  )
  expect(board.placement).toEqual(before.placement)
})
