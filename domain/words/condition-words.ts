/** The conditions of a position as one phrase after "if": "Europeans supply the troops, and “US air support” is agreed (met)". */

import type { Condition } from '#domain/negotiation/condition.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'

/** Empty where there are none. */
export function conditionWords(
  conditions: readonly Condition[],
  titleOf: (id: ProposalId) => string,
): string {
  return conditions.map((condition) => termWords(condition, titleOf)).join(', and ')
}

/** What is not met yet needs no word: that is a condition's nature. */
function termWords(condition: Condition, titleOf: (id: ProposalId) => string): string {
  const text =
    condition.kind === 'words' ? condition.text : `“${titleOf(condition.proposalId)}” is agreed`
  return condition.state === 'unmet' ? text : `${text} (${condition.state})`
}
