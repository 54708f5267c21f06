/** The decision rules in words. */

import { DECISION_RULES, type DecisionRule } from '#domain/negotiation/negotiation.ts'

export const RULE_WORDS: Readonly<Record<DecisionRule, string>> = {
  unanimity: 'All parties must accept',
  consensus: 'No party objects',
  'all-but-one': 'All parties but one',
  weighted: 'By weight',
}

/** Rule and words, in the order in which they are always listed. */
export const RULE_CHOICES = DECISION_RULES.map((rule) => [rule, RULE_WORDS[rule]] as const)
