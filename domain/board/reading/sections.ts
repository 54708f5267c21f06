/** The kinds of entities a board is made of, and how each is read. */

import type { Actor } from '#domain/negotiation/actor.ts'
import type {
  Assessment,
  Constraint,
  NegotiationEvent,
  OpenQuestion,
} from '#domain/negotiation/context.ts'
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
import type { Issue } from '#domain/negotiation/issue.ts'
import type { Package } from '#domain/negotiation/package.ts'
import type { Position, PositionKey } from '#domain/negotiation/position.ts'
import type { Proposal } from '#domain/negotiation/proposal.ts'
import type { Relation } from '#domain/negotiation/relation.ts'
import type { EntityRoot, Roots } from '../document.ts'
import {
  ASSESSMENT_FIELDS,
  CONSTRAINT_FIELDS,
  EVENT_FIELDS,
  OPEN_QUESTION_FIELDS,
} from '../fields/entity-fields.ts'
import { readPosition } from '../fields/position-fields.ts'
import {
  type Link,
  linkActor,
  linkAssessment,
  linkConstraint,
  linkEvent,
  linkIssue,
  linkPackage,
  linkPosition,
  linkProposal,
  linkRelation,
} from './link.ts'
import {
  type PlacedActor,
  type PlacedIssue,
  type PlacedProposal,
  readActor,
  readIssue,
  readPackage,
  readProposal,
  readRelation,
  readWithId,
} from './read-entity.ts'
import { Section } from './section.ts'
import { type ReadEntity, Shelf } from './shelf.ts'

export type Sections = {
  readonly actors: Section<ActorId, PlacedActor, Actor>
  readonly issues: Section<IssueId, PlacedIssue, Issue>
  readonly proposals: Section<ProposalId, PlacedProposal, Proposal>
  readonly positions: Section<PositionKey, Position, Position>
  readonly relations: Section<string, Relation, Relation>
  readonly events: Section<EventId, NegotiationEvent, NegotiationEvent>
  readonly constraints: Section<ConstraintId, Constraint, Constraint>
  readonly assessments: Section<AssessmentId, Assessment, Assessment>
  readonly openQuestions: Section<OpenQuestionId, OpenQuestion, OpenQuestion>
  readonly packages: Section<PackageId, Package, Package>
}

/** A section for every entity root, nothing read yet. */
export function sectionsOf(roots: Roots): Sections {
  const plain = <Key extends string, Entity extends { readonly order: number }>(
    root: EntityRoot,
    read: ReadEntity<Entity>,
    link: Link<Entity>,
  ): Section<Key, Entity, Entity> =>
    new Section(new Shelf(root, roots[root], read), {
      entityOf: (entity) => entity,
      link,
      rank: byOrder,
    })
  return {
    actors: new Section(new Shelf('actors', roots.actors, readActor), {
      entityOf: ({ actor }) => actor,
      link: linkActor,
      rank: byOrder,
    }),
    issues: new Section(new Shelf('issues', roots.issues, readIssue), {
      entityOf: ({ issue }) => issue,
      link: linkIssue,
      rank: byOrder,
    }),
    proposals: new Section(new Shelf('proposals', roots.proposals, readProposal), {
      entityOf: ({ proposal }) => proposal,
      link: linkProposal,
      rank: byOrder,
    }),
    positions: new Section(new Shelf('positions', roots.positions, readPosition), {
      entityOf: (position) => position,
      link: linkPosition,
      rank: ({ actorId, proposalId }, { actors, proposals }) => [
        actors.ranks.get(actorId) ?? 0,
        proposals.ranks.get(proposalId) ?? 0,
      ],
    }),
    relations: plain('relations', readRelation, linkRelation),
    events: plain('events', readWithId(EVENT_FIELDS), linkEvent),
    constraints: plain('constraints', readWithId(CONSTRAINT_FIELDS), linkConstraint),
    assessments: plain('assessments', readWithId(ASSESSMENT_FIELDS), linkAssessment),
    openQuestions: plain('openQuestions', readWithId(OPEN_QUESTION_FIELDS), (question) => question),
    packages: plain('packages', readPackage, linkPackage),
  }
}

function byOrder({ order }: { readonly order: number }): readonly number[] {
  return [order]
}
