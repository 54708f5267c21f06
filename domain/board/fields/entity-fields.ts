/** The fields of every kind of entity but the position, which has a file of its own: position-fields.ts. */

import { ACTOR_KINDS, type Actor } from '#domain/negotiation/actor.ts'
import type {
  Assessment,
  Constraint,
  NegotiationEvent,
  OpenQuestion,
} from '#domain/negotiation/context.ts'
import type { ActorId, IssueId, ProposalId, SourceId } from '#domain/negotiation/ids.ts'
import type { Issue, IssueOption } from '#domain/negotiation/issue.ts'
import type { Package } from '#domain/negotiation/package.ts'
import {
  type Amount,
  PROPOSAL_KINDS,
  PROPOSAL_STATUSES,
  type Proposal,
} from '#domain/negotiation/proposal.ts'
import { RELATION_TYPES, type Relation } from '#domain/negotiation/relation.ts'
import type { SourceSpan } from '#domain/negotiation/source-span.ts'
import { type Field, type Fields, readFields } from './field.ts'
import {
  flag,
  listOf,
  MAX_BODY,
  MAX_TITLE,
  numberWithin,
  oneOf,
  recordOf,
  reference,
  references,
  required,
  sharedWords,
  sortKey,
  wholeNumberWithin,
  withFallback,
  words,
} from './field-kinds.ts'

const order = withFallback(sortKey, 0)
const isFalseUnlessSaid = withFallback(flag(), false)
const names = listOf(words(MAX_TITLE))
/** A weight anybody would give: seats, votes, percent, inhabitants. */
const MAX_WEIGHT = 1e12
/** An offset into a text of any length a source may have. */
const offset = wholeNumberWithin(0, 100_000_000)

/** A plain object within a field, read by fields of its own. */
export function recordWith<Value extends object>(fields: Fields<Value>): Field<Value> {
  return {
    parse(raw, report) {
      const source = recordOf(raw)
      if (source) return readFields(fields, source, report)
      report('is not a record')
      return
    },
  }
}

/** Where in a source words stand; the last unit after them may not come before the first. */
export const SOURCE_SPAN: Field<SourceSpan> = spanInOrder(
  recordWith({
    sourceId: { ...reference<SourceId>(), isRequired: true },
    from: { ...offset, isRequired: true },
    to: { ...offset, isRequired: true },
  }),
)

export const ACTOR_FIELDS: Fields<Omit<Actor, 'id'>> = {
  name: required(sharedWords(MAX_TITLE)),
  kind: withFallback(oneOf(ACTOR_KINDS), 'team'),
  role: words(MAX_TITLE),
  isParty: isFalseUnlessSaid,
  vetoPlayer: isFalseUnlessSaid,
  weight: numberWithin(0, MAX_WEIGHT),
  code: words(8),
  title: words(MAX_TITLE),
  aka: names,
  quote: words(),
  represents: reference<ActorId>(),
  parent: reference<ActorId>(),
  members: references<ActorId>(),
  spokespeople: references<ActorId>(),
  source: SOURCE_SPAN,
  order,
}

const OPTION_FIELDS: Fields<IssueOption> = {
  id: required(reference<string>()),
  title: required(words(MAX_TITLE)),
  proposalIds: references<ProposalId>(),
}

export const ISSUE_FIELDS: Fields<Omit<Issue, 'id'>> = {
  title: required(sharedWords(MAX_TITLE)),
  question: withFallback(sharedWords(MAX_TITLE), ''),
  options: listOf(recordWith(OPTION_FIELDS)),
  order,
}

const AMOUNT_FIELDS: Fields<Amount> = {
  value: { ...numberWithin(-1e15, 1e15), isRequired: true },
  unit: required(words(MAX_TITLE)),
}

/** Earlier wordings lie under keys of their own: version-fields.ts. */
export const PROPOSAL_FIELDS: Fields<Omit<Proposal, 'id' | 'version' | 'versions'>> = {
  title: required(sharedWords(MAX_TITLE)),
  cardTitle: emptyAsAbsent(sharedWords(MAX_TITLE)),
  shortTitle: words(MAX_TITLE),
  text: withFallback(sharedWords(MAX_BODY), ''),
  issueId: reference<IssueId>(),
  tabledBy: references<ActorId>(),
  status: withFallback(oneOf(PROPOSAL_STATUSES), 'draft'),
  kind: withFallback(oneOf(PROPOSAL_KINDS), 'substantive'),
  quote: words(),
  note: words(),
  aka: names,
  amount: recordWith(AMOUNT_FIELDS),
  statusQuo: flag(),
  source: SOURCE_SPAN,
  order,
}

export const RELATION_FIELDS: Fields<Relation> = {
  from: { ...reference<ProposalId>(), isRequired: true },
  to: { ...reference<ProposalId>(), isRequired: true },
  type: { ...oneOf(RELATION_TYPES), isRequired: true },
  for: reference<ActorId>(),
  order,
}

export const EVENT_FIELDS: Fields<Omit<NegotiationEvent, 'id'>> = {
  label: required(words(MAX_TITLE)),
  when: withFallback(words(MAX_TITLE), ''),
  dateIso: words(32),
  dateBasis: words(MAX_TITLE),
  quote: words(),
  actors: references<ActorId>(),
  planned: isFalseUnlessSaid,
  source: SOURCE_SPAN,
  order,
}

export const CONSTRAINT_FIELDS: Fields<Omit<Constraint, 'id'>> = {
  actorId: reference<ActorId>(),
  type: withFallback(words(MAX_TITLE), ''),
  text: required(words()),
  affects: references<ProposalId>(),
  quote: words(),
  speaker: words(MAX_TITLE),
  order,
}

export const ASSESSMENT_FIELDS: Fields<Omit<Assessment, 'id'>> = {
  speaker: withFallback(words(MAX_TITLE), ''),
  actorId: reference<ActorId>(),
  quote: required(words()),
  reading: withFallback(words(), ''),
  order,
}

export const OPEN_QUESTION_FIELDS: Fields<Omit<OpenQuestion, 'id'>> = {
  text: required(words()),
  quote: words(),
  order,
}

/** What a package is made of lies under keys of its own: package-contents.ts. */
export const PACKAGE_FIELDS: Fields<Omit<Package, 'id' | 'proposalIds'>> = {
  title: required(sharedWords(MAX_TITLE)),
  note: words(),
  order,
}

function spanInOrder(field: Field<SourceSpan>): Field<SourceSpan> {
  return {
    parse(raw, report) {
      const span = field.parse(raw, report)
      if (!span || span.from <= span.to) return span
      report('ends before it begins')
      return
    },
  }
}

function emptyAsAbsent(field: Field<string>): Field<string> {
  return { ...field, parse: (raw, report) => field.parse(raw, report) || undefined }
}
