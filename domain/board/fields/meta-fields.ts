/** The fields of the board as a whole. */

import {
  DECISION_RULES,
  type DecisionRule,
  type Provenance,
} from '#domain/negotiation/negotiation.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import type { Fields } from './field.ts'
import {
  listOf,
  MAX_TITLE,
  numberWithin,
  oneOf,
  optional,
  withFallback,
  words,
} from './field-kinds.ts'

type Meta = {
  readonly schemaVersion: number
  readonly title: string
  readonly decisionRule: DecisionRule
}

export const META_FIELDS: Fields<Meta> = {
  schemaVersion: withFallback(numberWithin(1, 1_000), 1),
  title: withFallback(words(MAX_TITLE), ''),
  decisionRule: withFallback(oneOf(DECISION_RULES), 'unanimity'),
}

export const PROVENANCE_FIELDS: Fields<Provenance> = {
  source: words(),
  headline: words(),
  asOf: words(),
  decisionRuleAssumption: words(),
  stanceScale: optional(listOf(oneOf(STANCES))),
  notes: listOf(words()),
}
