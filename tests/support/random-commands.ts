/** Arbitrary commands on a small board, so that people meet on the same things all the time. */

import fc from 'fast-check'
import type { Command } from '#domain/board/command.ts'
import { CONDITION_STATES } from '#domain/negotiation/condition.ts'
import { EVIDENCE_KINDS } from '#domain/negotiation/evidence.ts'
import type { ActorId, IssueId, PackageId, ProposalId, SourceId } from '#domain/negotiation/ids.ts'
import { DECISION_RULES } from '#domain/negotiation/negotiation.ts'
import { AGREED_STATUSES, PROPOSAL_STATUSES } from '#domain/negotiation/proposal.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import { actor, id, issue, proposal } from './board-builder.ts'

const anActor = fc.constantFrom('a1', 'a2', 'a3', 'a4').map((name) => id<ActorId>(name))
const aProposal = fc.constantFrom('p1', 'p2', 'p3', 'p4').map((name) => id<ProposalId>(name))
const anIssue = fc.constantFrom('i1', 'i2').map((name) => id<IssueId>(name))
const aPackage = fc.constantFrom('k1', 'k2').map((name) => id<PackageId>(name))
const aText = fc.string({ maxLength: 6 })
const at = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 3 })

const words = fc.record(
  {
    quote: maybe(aText),
    condition: maybe(aText),
    conditionState: maybe(fc.constantFrom(...CONDITION_STATES)),
    conditionOn: fc.array(aProposal, { maxLength: 2 }),
    source: maybe(
      fc.record({
        sourceId: fc.constant(id<SourceId>('s1')),
        from: fc.integer({ min: 0, max: 9 }),
        to: fc.integer({ min: 5, max: 14 }),
      }),
    ),
    evidence: fc.constantFrom(...EVIDENCE_KINDS),
    mustHave: fc.boolean(),
    disputed: fc.boolean(),
    reason: maybe(aText),
  },
  { requiredKeys: [] },
)

const takePosition: fc.Arbitrary<Command> = fc
  .record({
    type: fc.constant('takePosition' as const),
    actorId: anActor,
    proposalId: aProposal,
    stance: fc.constantFrom(...STANCES),
    words: fc.option(words, { nil: undefined }),
  })
  .map(({ words: fields, ...command }) => (fields ? { ...command, fields } : command))

const edit: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('editPosition' as const),
    actorId: anActor,
    proposalId: aProposal,
    fields: words,
  }),
  fc.record({
    type: fc.constant('editProposal' as const),
    id: aProposal,
    fields: fc.record(
      {
        status: fc.constantFrom(...PROPOSAL_STATUSES),
        note: maybe(aText),
        issueId: maybe(anIssue),
        tabledBy: fc.array(anActor, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    type: fc.constant('editActor' as const),
    id: anActor,
    fields: fc.record(
      {
        parent: maybe(anActor),
        code: maybe(aText),
        weight: maybe(fc.double({ min: -1, max: 100 })),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    type: fc.constant('write' as const),
    target: fc.oneof(
      fc.record({
        of: fc.constant('proposal' as const),
        id: aProposal,
        field: fc.constantFrom('title' as const, 'text' as const, 'cardTitle' as const),
      }),
      fc.record({
        of: fc.constant('actor' as const),
        id: anActor,
        field: fc.constant('name' as const),
      }),
    ),
    text: aText,
  }),
  fc.record({ type: fc.constant('table' as const), proposalId: aProposal, actorId: anActor }),
  fc.record(
    {
      type: fc.constant('describe' as const),
      title: aText,
      decisionRule: fc.constantFrom(...DECISION_RULES),
      quota: maybe(fc.double({ min: -0.5, max: 1.5 })),
      packageDeal: fc.boolean(),
      abstainBlocks: fc.boolean(),
    },
    { requiredKeys: ['type'] },
  ),
)

const amend: fc.Arbitrary<Command> = fc.oneof(
  fc.record(
    {
      type: fc.constant('amendProposal' as const),
      id: aProposal,
      title: aText,
      cardTitle: aText,
      text: aText,
      reason: aText,
    },
    { requiredKeys: ['type', 'id'] },
  ),
  fc.record({
    type: fc.constant('confirmPosition' as const),
    actorId: anActor,
    proposalId: aProposal,
  }),
)

const deal: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({ id: aPackage, title: aText, proposalIds: fc.array(aProposal, { maxLength: 3 }) })
    .map((dealt): Command => ({ type: 'addPackage', package: dealt })),
  fc.record({
    type: fc.constantFrom(
      'putInPackage' as const,
      'putInPackage' as const,
      'takeFromPackage' as const,
    ),
    packageId: aPackage,
    proposalId: aProposal,
  }),
  fc.record({
    type: fc.constant('editPackage' as const),
    id: aPackage,
    fields: fc.record({ note: maybe(aText) }),
  }),
  fc.record({
    type: fc.constant('write' as const),
    target: fc.record({
      of: fc.constant('package' as const),
      id: aPackage,
      field: fc.constant('title' as const),
    }),
    text: aText,
  }),
  fc.record({
    type: fc.constant('remove' as const),
    of: fc.constant('package' as const),
    id: aPackage,
  }),
  fc.record(
    {
      type: fc.constant('agree' as const),
      proposalIds: fc.array(aProposal, { maxLength: 3 }),
      level: fc.constantFrom(...AGREED_STATUSES),
      packageId: aPackage,
      reason: aText,
    },
    { requiredKeys: ['type', 'proposalIds', 'level'] },
  ),
  fc.record({ type: fc.constant('reopen' as const), proposalId: aProposal }),
)

const arrange: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('place' as const),
    places: fc.array(fc.record({ of: fc.constant('proposal' as const), id: aProposal, at }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    type: fc.constant('arrangeLanes' as const),
    lanes: fc.array(anActor, { maxLength: 4 }),
  }),
)

const come: fc.Arbitrary<Command> = fc.oneof(
  anActor.map((name) => actor(name)),
  aProposal.map((name) => proposal(name)),
  anIssue.map((name) => issue(name)),
  fc
    .record({ from: aProposal, to: aProposal })
    .map((ends): Command => ({ type: 'addRelation', relation: { ...ends, type: 'excludes' } })),
)

const go: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('remove' as const),
    of: fc.constant('proposal' as const),
    id: aProposal,
  }),
  fc.record({
    type: fc.constant('remove' as const),
    of: fc.constant('actor' as const),
    id: anActor,
  }),
)

const draw: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({ id: fc.constantFrom('shape:1', 'shape:2'), x: fc.integer() })
    .map((record): Command => ({ type: 'putInk', records: [record] })),
  fc.constant<Command>({ type: 'removeInk', ids: ['shape:1'] }),
)

/** Any command, positions and edits most often. */
export const aCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: takePosition },
  { weight: 6, arbitrary: edit },
  { weight: 4, arbitrary: amend },
  { weight: 6, arbitrary: deal },
  { weight: 4, arbitrary: arrange },
  { weight: 3, arbitrary: come },
  { weight: 2, arbitrary: go },
  { weight: 2, arbitrary: draw },
)
