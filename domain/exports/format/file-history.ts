/** The parts of a board's file that say how it came to be: changes of position, decisions, earlier wordings. */

import { z } from 'zod'
import { MAX_BODY } from '#domain/board/fields/field-kinds.ts'
import { MAX_VERSION } from '#domain/board/fields/version-fields.ts'
import { CONDITION_STATES } from '#domain/negotiation/condition.ts'
import { EVIDENCE_KINDS } from '#domain/negotiation/evidence.ts'
import type { ActorId, PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import { DIRECTIONS } from '#domain/negotiation/ledger-entry.ts'
import { DECISION_RULES } from '#domain/negotiation/negotiation.ts'
import { PROPOSAL_STATUSES } from '#domain/negotiation/proposal.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import { id, ids, list, person, sentence, span, timeMs, title } from './file-kinds.ts'

export const counterClaim = z.strictObject({ speaker: title, quote: sentence })

export const version = z.int().min(1).max(MAX_VERSION)

const said = z.strictObject({
  mustHave: z.boolean().exactOptional(),
  condition: sentence.exactOptional(),
  conditionState: z.enum(CONDITION_STATES).exactOptional(),
  conditionOn: ids<ProposalId>().exactOptional(),
  evidence: z.enum(EVIDENCE_KINDS).exactOptional(),
  quote: sentence.exactOptional(),
  speaker: title.exactOptional(),
  note: sentence.exactOptional(),
  asOf: title.exactOptional(),
  disputed: z.boolean().exactOptional(),
  counterClaim: counterClaim.exactOptional(),
  source: span.exactOptional(),
  onVersion: version.exactOptional(),
})

export const ledgerEntry = z.strictObject({
  actorId: id<ActorId>(),
  proposalId: id<ProposalId>(),
  from: z.enum(STANCES),
  to: z.enum(STANCES),
  by: person,
  byName: title,
  at: timeMs,
  reason: sentence.exactOptional(),
  said: said.exactOptional(),
  lapsed: said.exactOptional(),
  direction: z.enum(DIRECTIONS),
  round: z
    .strictObject({ id: id<string>(), isSilence: z.boolean().exactOptional() })
    .exactOptional(),
  carried: z
    .strictObject({ id: id<string>(), room: z.int().min(1).max(1_000_000) })
    .exactOptional(),
})

export const decision = z.strictObject({
  changes: list(
    z.strictObject({
      proposalId: id<ProposalId>(),
      from: z.enum(PROPOSAL_STATUSES),
      to: z.enum(PROPOSAL_STATUSES),
    }),
    500,
  ).refine((changes) => changes.length > 0, 'decides nothing'),
  packageId: id<PackageId>().exactOptional(),
  by: person,
  byName: title,
  at: timeMs,
  reason: sentence.exactOptional(),
  rule: z.enum(DECISION_RULES),
  isCorrection: z.boolean(),
})

export const wording = z.strictObject({
  version: z
    .int()
    .min(1)
    .max(MAX_VERSION - 1),
  title,
  text: z.string().max(MAX_BODY),
  at: timeMs,
  by: person,
  byName: title,
  reason: sentence.exactOptional(),
})
