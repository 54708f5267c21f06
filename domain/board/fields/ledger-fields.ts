/** The fields of an entry in the ledger: a plain object, written once. */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import {
  type CarriedMark,
  DIRECTIONS,
  type LedgerEntry,
  type RoundMark,
  type Said,
} from '#domain/negotiation/ledger-entry.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import { recordWith } from './entity-fields.ts'
import { type Fields, type Report, readFields } from './field.ts'
import {
  flag,
  MAX_TITLE,
  oneOf,
  optional,
  recordOf,
  reference,
  required,
  timeMs,
  wholeNumberWithin,
  withFallback,
  words,
} from './field-kinds.ts'
import { WORDS_FIELDS } from './position-fields.ts'
import { versionNumber } from './version-fields.ts'

const { reason: _spoken, mustHave, disputed, conditionOn, ...others } = WORDS_FIELDS

/** Absent means "did not change" here, so nothing has a fallback. */
const SAID_FIELDS: Fields<Said> = {
  ...others,
  mustHave: optional(mustHave),
  disputed: optional(disputed),
  conditionOn: optional(conditionOn),
  onVersion: versionNumber,
}

const ENTRY_FIELDS: Fields<LedgerEntry> = {
  actorId: { ...reference<ActorId>(), isRequired: true },
  proposalId: { ...reference<ProposalId>(), isRequired: true },
  from: { ...oneOf(STANCES), isRequired: true },
  to: { ...oneOf(STANCES), isRequired: true },
  by: required(words(MAX_TITLE)),
  byName: withFallback(words(MAX_TITLE), ''),
  at: { ...timeMs, isRequired: true },
  reason: words(),
  said: recordWith(SAID_FIELDS),
  lapsed: recordWith(SAID_FIELDS),
  direction: { ...oneOf(DIRECTIONS), isRequired: true },
  round: recordWith<RoundMark>({
    id: { ...reference<string>(), isRequired: true },
    isSilence: flag(),
  }),
  carried: recordWith<CarriedMark>({
    id: { ...reference<string>(), isRequired: true },
    room: { ...wholeNumberWithin(1, 1_000_000), isRequired: true },
  }),
}

/** Reads one entry; undefined (after a report) when it is not one. */
export function readLedgerEntry(raw: unknown, report: Report): LedgerEntry | undefined {
  const source = recordOf(raw)
  if (source) return readFields(ENTRY_FIELDS, source, report)
  report('is not a record')
  return
}
