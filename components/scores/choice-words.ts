/** A package of the weighing in words, and as what it is made of. Pure. */

import type { Choice } from '#domain/analysis/weighted/bargaining-space.ts'
import type { ScoreSpace } from '#domain/analysis/weighted/score-space.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { Names } from '../analyses/names.ts'

export type ChoiceNames = { readonly named: ScoreSpace['named']; readonly names: Names }

/** "Only the weir · Half of the money". */
export function choiceWords(choice: Choice, { named, names }: ChoiceNames): string {
  return named
    .map(({ issueId, optionIds }, issue) =>
      names.option(issueId, optionIds[choice[issue] ?? 0] ?? ''),
    )
    .join(' · ')
}

/** Each once. */
export function proposalsOf(
  choice: Choice,
  named: ScoreSpace['named'],
  issues: Negotiation['issues'],
): readonly ProposalId[] {
  const all = named.flatMap(({ issueId, optionIds }, issue) => {
    const taken = optionIds[choice[issue] ?? 0]
    return issues.get(issueId)?.options.find(({ id }) => id === taken)?.proposalIds ?? []
  })
  return [...new Set(all)]
}
