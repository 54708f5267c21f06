/** What is open: the questions on the board, what is disputed, and conditions that nobody has met. */

import type { Position } from '#domain/negotiation/position.ts'
import { isOffTheTable } from '#domain/words/words.ts'
import { bullets, ended, heading, numbered, plain, quoted, together } from '../markdown.ts'
import type { Minuted } from '../minuted.ts'
import { termsOf } from './position-line.ts'

export function questions(minuted: Minuted): string {
  const { negotiation } = minuted
  const asked = [...negotiation.openQuestions.values()].map(({ text, quote }) =>
    quote ? `${plain(text)} ${ended(quoted(quote))}` : plain(text),
  )
  const held = [...negotiation.positions.values()].filter((position) => isLive(position, minuted))
  return together([
    asked.length > 0 ? numbered(asked) : 'No open questions were written down.',
    part('Conditions not met', conditions(held, minuted)),
    part('Disputed', disputed(held, minuted)),
  ])
}

function part(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? together([heading(3, title), bullets(lines)]) : ''
}

function conditions(held: readonly Position[], minuted: Minuted): readonly string[] {
  const { nameOf, titleOf } = minuted
  return held.flatMap((position) => {
    if (position.stance !== 'conditional' || position.conditionState === 'met') return []
    const terms = termsOf(position, minuted)
    return terms
      ? [ended(`${nameOf(position.actorId)} on ${titleOf(position.proposalId)}: ${terms}`)]
      : []
  })
}

function disputed(held: readonly Position[], { nameOf, titleOf }: Minuted): readonly string[] {
  return held
    .filter((position) => position.disputed)
    .map(({ actorId, proposalId }) => `Where ${nameOf(actorId)} stands on ${titleOf(proposalId)}.`)
}

function isLive({ proposalId }: Position, { negotiation }: Minuted): boolean {
  const proposal = negotiation.proposals.get(proposalId)
  return proposal !== undefined && !isOffTheTable(proposal.status)
}
