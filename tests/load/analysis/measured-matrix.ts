/** A board for the matrix alone: so many parties by so many proposals in ten issues, somebody silent in every sixth cell. */

import type * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import { actor, boardWith, id, issue, proposal, stance } from '../../support/board-builder.ts'

const ISSUES = 10

export type MatrixSize = { readonly actors: number; readonly proposals: number }

export function measuredMatrix(size: MatrixSize): Y.Doc {
  return boardWith(...matrixOf(size))
}

/** Some actor says something else of some proposal. */
export function aChangeIn({ actors, proposals }: MatrixSize, random: () => number): Command {
  return {
    type: 'takePosition',
    actorId: id<ActorId>(`a${Math.floor(random() * actors)}`),
    proposalId: id<ProposalId>(`p${Math.floor(random() * proposals)}`),
    stance: random() < 0.5 ? 'support' : 'opposed',
  }
}

function matrixOf({ actors, proposals }: MatrixSize): readonly Command[] {
  const columns = Array.from({ length: actors }, (_, a) => `a${a}`)
  const rows = Array.from({ length: proposals }, (_, p) => `p${p}`)
  return [
    ...columns.map((name) => actor(name, { isParty: true })),
    ...Array.from({ length: ISSUES }, (_, i) => issue(`i${i}`)),
    ...rows.map((name, p) => proposal(name, { issueId: id<IssueId>(`i${p % ISSUES}`) })),
    ...rows.flatMap((name, p) =>
      columns.flatMap((column, a) => {
        const taken = STANCES[(p * 13 + a * 7) % STANCES.length] ?? 'unknown'
        return taken === 'unknown' ? [] : [stance(column, name, taken, { condition: 'If paid' })]
      }),
    ),
  ]
}
