/** The fields of the board as a whole. */

import {
  DECISION_RULES,
  type DecisionRule,
  type Provenance,
} from '#domain/negotiation/negotiation.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import type { Field, Fields } from './field.ts'
import {
  flag,
  listOf,
  MAX_TITLE,
  numberWithin,
  oneOf,
  optional,
  withFallback,
  words,
} from './field-kinds.ts'

export type Meta = {
  readonly schemaVersion: number
  readonly title: string
  readonly decisionRule: DecisionRule
  readonly quota?: number
  readonly packageDeal: boolean
  readonly abstainBlocks: boolean
}

export const META_FIELDS: Fields<Meta> = {
  schemaVersion: withFallback(numberWithin(1, 1_000), 1),
  title: withFallback(words(MAX_TITLE), ''),
  decisionRule: withFallback(oneOf(DECISION_RULES), 'unanimity'),
  quota: share(),
  packageDeal: withFallback(flag(), true),
  abstainBlocks: withFallback(flag(), false),
}

export const PROVENANCE_FIELDS: Fields<Provenance> = {
  source: words(),
  headline: words(),
  asOf: words(),
  decisionRuleAssumption: words(),
  stanceScale: optional(listOf(oneOf(STANCES))),
  notes: listOf(words()),
}

/** A share of a whole: above 0, at most 1. */
function share(): Field<number> {
  const field = numberWithin(0, 1)
  return {
    parse(raw, report) {
      const value = field.parse(raw, report)
      if (value !== 0) return value
      report('is no share')
      return
    },
  }
}
