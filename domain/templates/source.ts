/**
 * The form in which a negotiation is written down outside Parley. Strict: a field nobody reads is an error, so that
 * a template drops nothing. `null` and absent both mean that nobody said.
 */

import { z } from 'zod'
import { ACTOR_KINDS } from '#domain/negotiation/actor.ts'
import { EVIDENCE_KINDS } from '#domain/negotiation/evidence.ts'
import {
  type ActorId,
  type ConstraintId,
  type EntityId,
  type EventId,
  type IssueId,
  isId,
  type OpenQuestionId,
  type ProposalId,
} from '#domain/negotiation/ids.ts'
import { DECISION_RULES } from '#domain/negotiation/negotiation.ts'
import { PROPOSAL_KINDS, PROPOSAL_STATUSES } from '#domain/negotiation/proposal.ts'
import { RELATION_TYPES } from '#domain/negotiation/relation.ts'
import { STANCES } from '#domain/negotiation/stance.ts'

const id = <Id extends EntityId>() => z.custom<Id>(isId, 'is not an id')
const text = z.string().min(1)
const said = text.exactOptional()
const texts = z.array(text).exactOptional()
const isTrue = z.boolean().exactOptional()
const actorIds = z.array(id<ActorId>())
const proposalIds = z.array(id<ProposalId>())

const META = z.strictObject({
  title: text,
  asOf: said,
  source: said,
  headline: said,
  notes: z.array(text),
  stanceScale: z.array(z.enum(STANCES)).exactOptional(),
  decisionRuleAssumption: said,
})

const ACTOR = z.strictObject({
  id: id<ActorId>(),
  name: text,
  kind: z.enum(ACTOR_KINDS),
  role: said,
  /** One of those at the table: its consent counts. */
  principal: isTrue,
  /** Of a principal: whether nothing passes without it. Absent: it does not. */
  veto: isTrue,
  weight: z.number().min(0).max(1_000).exactOptional(),
  code: said,
  title: said,
  aka: texts,
  quote: said,
  represents: id<ActorId>().exactOptional(),
  parent: id<ActorId>().exactOptional(),
  members: actorIds.exactOptional(),
  spokespeople: actorIds.exactOptional(),
})

const ISSUE = z.strictObject({
  id: id<IssueId>(),
  title: text,
  question: text,
  options: z
    .array(z.strictObject({ id: z.custom<string>(isId), title: text, proposalIds }))
    .exactOptional(),
})

const PROPOSAL = z.strictObject({
  id: id<ProposalId>(),
  title: text,
  cardTitle: said,
  shortTitle: said,
  /** What is actually proposed. */
  text: said,
  issueId: id<IssueId>().exactOptional(),
  tabledBy: actorIds,
  status: z.enum(PROPOSAL_STATUSES),
  kind: z.enum(PROPOSAL_KINDS),
  quote: said,
  note: said,
  aka: texts,
  amount: z.strictObject({ value: z.number(), unit: text }).exactOptional(),
  statusQuo: isTrue,
})

const POSITION = z.strictObject({
  actorId: id<ActorId>(),
  proposalId: id<ProposalId>(),
  stance: z.enum(STANCES),
  evidence: z.enum(EVIDENCE_KINDS),
  quote: said,
  speaker: said,
  condition: said,
  conditionOn: proposalIds.exactOptional(),
  note: said,
  asOf: said,
  mustHave: isTrue,
  disputed: isTrue,
  counterClaim: z.strictObject({ speaker: text, quote: text }).exactOptional(),
})

const RELATION = z.strictObject({
  from: id<ProposalId>(),
  to: id<ProposalId>(),
  type: z.enum(RELATION_TYPES),
  for: id<ActorId>().exactOptional(),
})

const EVENT = z.strictObject({
  id: id<EventId>(),
  label: text,
  when: text,
  dateIso: said,
  dateBasis: said,
  quote: said,
  actors: actorIds,
  planned: z.boolean().default(false),
})

const CONSTRAINT = z.strictObject({
  id: id<ConstraintId>(),
  actorId: id<ActorId>().exactOptional(),
  type: text,
  text,
  affects: proposalIds,
  quote: said,
  speaker: said,
})

const ASSESSMENT = z.strictObject({
  speaker: text,
  actorId: id<ActorId>().exactOptional(),
  quote: text,
  reading: text,
})

const OPEN_QUESTION = z.strictObject({ id: id<OpenQuestionId>(), text, quote: said })

/** How consent is counted, where it is not that of all. */
const RULE = z.strictObject({
  decisionRule: z.enum(DECISION_RULES),
  quota: z.number().gt(0).max(1).exactOptional(),
})

/** A step of the session, for the facilitator's agenda. */
const AGENDA_ITEM = z.strictObject({
  title: text,
  minutes: z.number().int().min(1).max(600).nullable().default(null),
})

/** What packages are worth to an actor: points by issue and option, 100 for the best of all. */
const SCORE_SHEET = z.strictObject({
  actorId: id<ActorId>(),
  points: z.record(z.string(), z.record(z.string(), z.int().min(0).max(100))),
  reservation: z.int().min(0).max(100),
})

const SOURCE = z.strictObject({
  meta: META,
  rule: RULE.exactOptional(),
  actors: z.array(ACTOR),
  issues: z.array(ISSUE),
  proposals: z.array(PROPOSAL),
  positions: z.array(POSITION),
  relations: z.array(RELATION),
  events: z.array(EVENT),
  constraints: z.array(CONSTRAINT),
  assessments: z.array(ASSESSMENT),
  openQuestions: z.array(OPEN_QUESTION),
  agenda: z.array(AGENDA_ITEM).default([]),
  scores: z.array(SCORE_SHEET).default([]),
})

export type Source = z.infer<typeof SOURCE>

/** Parses a written-down negotiation. @throws z.ZodError naming every field that is wrong or unknown. */
export function parseSource(value: unknown): Source {
  return SOURCE.parse(withoutNulls(value))
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  const said = Object.entries(value).filter(([, field]) => field !== null)
  return Object.fromEntries(said.map(([name, field]) => [name, withoutNulls(field)]))
}
