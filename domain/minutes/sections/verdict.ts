/** What the decision rule makes of things as positions stand, in the words of the board. */

import { type VerdictReport, verdictOf } from '#domain/analysis/verdict.ts'
import { verdictWords } from '#domain/analysis/verdict-words.ts'
import { isDeclared } from '#domain/negotiation/evidence.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { verdictLines } from '#domain/words/verdict-lines.ts'
import { inSentence } from '#domain/words/words.ts'
import type { Minuted } from '../minuted.ts'

/** "Blocked by Russia"; what it rests on stands beside it. */
export function shortVerdict(id: ProposalId, { negotiation, nameOf }: Minuted): string {
  const report = verdictOf(negotiation, id)
  const { head } = verdictLines(report, {
    nameOf,
    isDeclared: (actorId) =>
      isDeclared(negotiation.positions.get(positionKey(actorId, id))?.evidence ?? 'silent'),
  })
  return head
}

/** "As positions stand, blocked by Russia (red line). Silent: European allies." */
export function verdictSentence(report: VerdictReport, { nameOf }: Minuted): string {
  return `As positions stand: ${inSentence(verdictWords(report, nameOf))}`
}
