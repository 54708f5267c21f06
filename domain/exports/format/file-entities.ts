/** The parts of a board's file that say what is on it: actors, issues, proposals, positions and what goes with them. */

import { z } from 'zod'
import { MAX_BODY } from '#domain/board/fields/field-kinds.ts'
import { ACTOR_KINDS } from '#domain/negotiation/actor.ts'
import { CONDITION_STATES } from '#domain/negotiation/condition.ts'
import { EVIDENCE_KINDS } from '#domain/negotiation/evidence.ts'
import type {
  ActorId,
  AssessmentId,
  ConstraintId,
  EventId,
  IssueId,
  OpenQuestionId,
  PackageId,
  ProposalId,
} from '#domain/negotiation/ids.ts'
import { PROPOSAL_KINDS, PROPOSAL_STATUSES } from '#domain/negotiation/proposal.ts'
import { RELATION_TYPES } from '#domain/negotiation/relation.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import { counterClaim, version, wording } from './file-history.ts'
import { id, ids, list, names, sentence, span, timeMs, title } from './file-kinds.ts'

export const actor = z.strictObject({
  id: id<ActorId>(),
  name: title,
  kind: z.enum(ACTOR_KINDS),
  role: title.exactOptional(),
  isParty: z.boolean(),
  vetoPlayer: z.boolean(),
  weight: z.number().min(0).max(1e12).exactOptional(),
  code: z.string().max(8).exactOptional(),
  title: title.exactOptional(),
  aka: names,
  quote: sentence.exactOptional(),
  represents: id<ActorId>().exactOptional(),
  parent: id<ActorId>().exactOptional(),
  members: ids<ActorId>(),
  spokespeople: ids<ActorId>(),
  source: span.exactOptional(),
  /** The written-down form's word for a party: the same as isParty. */
  principal: z.boolean(),
})

export const issue = z.strictObject({
  id: id<IssueId>(),
  title,
  question: title,
  options: list(z.strictObject({ id: id<string>(), title, proposalIds: ids<ProposalId>() }), 500),
})

export const proposal = z.strictObject({
  id: id<ProposalId>(),
  title,
  cardTitle: title,
  shortTitle: title.exactOptional(),
  text: z.string().max(MAX_BODY),
  issueId: id<IssueId>().exactOptional(),
  tabledBy: ids<ActorId>(),
  status: z.enum(PROPOSAL_STATUSES),
  kind: z.enum(PROPOSAL_KINDS),
  quote: sentence.exactOptional(),
  note: sentence.exactOptional(),
  aka: names,
  amount: z.strictObject({ value: z.number().min(-1e15).max(1e15), unit: title }).exactOptional(),
  statusQuo: z.boolean().exactOptional(),
  source: span.exactOptional(),
  version,
  versions: list(wording, 999),
})

export const position = z.strictObject({
  actorId: id<ActorId>(),
  proposalId: id<ProposalId>(),
  stance: z.enum(STANCES),
  since: timeMs,
  attributedBy: z.literal('facilitator').exactOptional(),
  onVersion: version,
  mustHave: z.boolean(),
  condition: sentence.exactOptional(),
  conditionState: z.enum(CONDITION_STATES).exactOptional(),
  conditionOn: ids<ProposalId>(),
  evidence: z.enum(EVIDENCE_KINDS),
  quote: sentence.nullable(),
  speaker: title.nullable(),
  note: sentence.exactOptional(),
  asOf: title.exactOptional(),
  disputed: z.boolean(),
  counterClaim: counterClaim.exactOptional(),
  reason: sentence.exactOptional(),
  source: span.exactOptional(),
})

export const relation = z.strictObject({
  from: id<ProposalId>(),
  to: id<ProposalId>(),
  type: z.enum(RELATION_TYPES),
  for: id<ActorId>().exactOptional(),
})

export const event = z.strictObject({
  id: id<EventId>(),
  label: title,
  when: title,
  dateIso: z.string().max(32).nullable(),
  dateBasis: title.exactOptional(),
  quote: sentence.exactOptional(),
  actors: ids<ActorId>(),
  planned: z.boolean(),
  source: span.exactOptional(),
})

export const constraint = z.strictObject({
  id: id<ConstraintId>(),
  actorId: id<ActorId>().nullable(),
  type: title,
  text: sentence,
  affects: ids<ProposalId>(),
  quote: sentence.exactOptional(),
  speaker: title.exactOptional(),
})

export const assessment = z.strictObject({
  id: id<AssessmentId>(),
  speaker: title,
  actorId: id<ActorId>().exactOptional(),
  quote: sentence,
  reading: sentence,
})

export const openQuestion = z.strictObject({
  id: id<OpenQuestionId>(),
  text: sentence,
  quote: sentence.nullable(),
})

export const dealtPackage = z.strictObject({
  id: id<PackageId>(),
  title,
  note: sentence.exactOptional(),
  proposalIds: ids<ProposalId>(),
})
