import { expect, it } from 'vitest'
import { cellsIn, stanceOfKey } from '#components/board/stance-keys.ts'
import type { EntityRef } from '#components/canvas/canvas-handle.ts'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'

it('reads the bands from the top as 1 to 5, silence as 0, and no other key', () => {
  expect(['1', '2', '3', '4', '5', '0'].map(stanceOfKey)).toEqual([
    'support',
    'conditional',
    'abstain',
    'opposed',
    'red_line',
    'unknown',
  ])
  expect(['6', '9', '', '11', 'a', 'Enter', 'F1'].map(stanceOfKey)).toEqual(
    Array(7).fill(undefined),
  )
})

it('takes tokens and cards out of what is selected, and nothing else', () => {
  const cell = { actorId: 'a1' as ActorId, proposalId: 'p1' as ProposalId }
  const selection: readonly EntityRef[] = [
    { of: 'position', ...cell },
    { of: 'proposal', id: 'p2' as ProposalId },
    { of: 'actor', id: 'a1' as ActorId },
    { of: 'issue', id: 'i1' as IssueId },
  ]
  const { cells, proposalIds } = cellsIn(selection)
  expect(cells).toMatchObject([cell])
  expect(proposalIds).toEqual(['p2'])
})
