/** The fields of a decision: a plain object, written once. */

import type { Decision, StatusChange } from '#domain/negotiation/decision.ts'
import type { PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import { DECISION_RULES } from '#domain/negotiation/negotiation.ts'
import { PROPOSAL_STATUSES } from '#domain/negotiation/proposal.ts'
import { recordWith } from './entity-fields.ts'
import { type Fields, type Report, readFields } from './field.ts'
import {
  flag,
  listOf,
  MAX_TITLE,
  oneOf,
  optional,
  recordOf,
  reference,
  required,
  timeMs,
  withFallback,
  words,
} from './field-kinds.ts'

const CHANGE_FIELDS: Fields<StatusChange> = {
  proposalId: { ...reference<ProposalId>(), isRequired: true },
  from: { ...oneOf(PROPOSAL_STATUSES), isRequired: true },
  to: { ...oneOf(PROPOSAL_STATUSES), isRequired: true },
}

const DECISION_FIELDS: Fields<Decision> = {
  changes: { ...optional(listOf(recordWith(CHANGE_FIELDS))), isRequired: true },
  packageId: reference<PackageId>(),
  by: required(words(MAX_TITLE)),
  byName: withFallback(words(MAX_TITLE), ''),
  at: { ...timeMs, isRequired: true },
  reason: words(),
  rule: { ...oneOf(DECISION_RULES), isRequired: true },
  isCorrection: withFallback(flag(), false),
}

/** Reads one decision; undefined (after a report) when it is not one, or decides nothing. */
export function readDecision(raw: unknown, report: Report): Decision | undefined {
  const source = recordOf(raw)
  const decision = source && readFields(DECISION_FIELDS, source, report)
  if (decision && decision.changes.length > 0) return decision
  report(source ? 'decides nothing' : 'is not a record')
  return
}
