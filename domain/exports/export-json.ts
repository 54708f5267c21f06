/**
 * A whole board as JSON. Collections have the field names of the written-down form (templates/source.ts), in reading
 * order, and hold everything a reader of the board can see; nothing in it is derived.
 */

import type { InkRecord, Reading } from '#domain/board/board.ts'
import type { Anchor } from '#domain/comments/anchor.ts'
import type { ReactionKind } from '#domain/comments/reaction.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import type {
  Assessment,
  Constraint,
  NegotiationEvent,
  OpenQuestion,
} from '#domain/negotiation/context.ts'
import type { Decision } from '#domain/negotiation/decision.ts'
import type { Issue } from '#domain/negotiation/issue.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { DecisionRule, Negotiation, Provenance } from '#domain/negotiation/negotiation.ts'
import type { Package } from '#domain/negotiation/package.ts'
import type { Position } from '#domain/negotiation/position.ts'
import { cardTitle, type Proposal } from '#domain/negotiation/proposal.ts'
import type { Relation } from '#domain/negotiation/relation.ts'
import type { SourceKind } from '#domain/sources/source-kind.ts'

/** Raised when a reader of the older form could misread the newer one. */
const FORMAT_VERSION = 1

/** A field nobody filled is `null` where the written-down form always names it. */
type Named<Entity, Name extends keyof Entity> = Omit<Entity, Name | 'order'> & {
  readonly [Key in Name]-?: Exclude<Entity[Key], undefined> | null
}

export type ExportedActor = Omit<Actor, 'order'> & {
  /** The written-down form's word for a party. */
  readonly principal: boolean
}

/** A text that spans on the board count in. */
export type ExportedSource = {
  readonly id: string
  readonly title: string
  readonly kind: SourceKind
  /** The name of who added it. */
  readonly addedBy: string
  /** ISO 8601. */
  readonly addedAt: string
  /** Null: it is there. Of one that was removed, the text is empty. */
  readonly removedAt: string | null
  readonly text: string
}

/** A thread of comments beside the board. Times are ISO 8601, people are named as they are called now. */
export type ExportedThread = {
  readonly id: string
  readonly anchor: Anchor
  /** What that was called when the thread was started; null: it has no name. */
  readonly about: string | null
  readonly startedAt: string
  readonly resolved: { readonly at: string; readonly by: string } | null
  /** By their numbers; of those that were deleted, the text is empty. */
  readonly comments: readonly {
    readonly n: number
    readonly by: string
    readonly at: string
    readonly text: string
    readonly mentions: readonly string[]
    readonly editedAt: string | null
    readonly deletedAt: string | null
    readonly reactions: ExportedReactions
  }[]
}

/** Who reacted how, by name. */
export type ExportedReactions = readonly {
  readonly kind: ReactionKind
  readonly by: readonly string[]
}[]

export type ExportedComments = {
  readonly threads: readonly ExportedThread[]
  readonly cards: readonly { readonly proposalId: string; readonly reactions: ExportedReactions }[]
}

export type ExportedBoard = {
  readonly board: {
    readonly format: 'parley-board'
    readonly version: number
    readonly schemaVersion: number
    readonly id: string
    readonly title: string
    readonly decisionRule: DecisionRule
    /** Absent: more than half. */
    readonly quota?: number
    readonly packageDeal: boolean
    readonly abstainBlocks: boolean
    readonly provenance: Provenance
    /** ISO 8601; absent when the caller gave no time. */
    readonly exportedAt?: string
  }
  readonly actors: readonly ExportedActor[]
  readonly issues: readonly Omit<Issue, 'order'>[]
  /** The card's wording is always given, as in the written-down form. */
  readonly proposals: readonly (Omit<Proposal, 'order'> & { readonly cardTitle: string })[]
  readonly positions: readonly Named<Position, 'quote' | 'speaker'>[]
  readonly relations: readonly Omit<Relation, 'order'>[]
  readonly events: readonly Named<NegotiationEvent, 'dateIso'>[]
  readonly constraints: readonly Named<Constraint, 'actorId'>[]
  readonly assessments: readonly Omit<Assessment, 'order'>[]
  readonly openQuestions: readonly Named<OpenQuestion, 'quote'>[]
  readonly packages: readonly Omit<Package, 'order'>[]
  readonly ledger: readonly LedgerEntry[]
  readonly decisions: readonly Decision[]
  readonly ink: readonly InkRecord[]
  readonly placement: {
    readonly proposals: Readonly<Record<string, readonly [number, number]>>
    readonly issues: Readonly<Record<string, readonly [number, number]>>
    readonly lanes: readonly string[]
  }
  /** Absent where whoever exported had the document alone, in which no source's text lies. */
  readonly sources?: readonly ExportedSource[]
  /** Absent likewise. */
  readonly comments?: ExportedComments
}

export type Exporting = {
  readonly id: string
  readonly title: string
  readonly sources?: readonly ExportedSource[]
  readonly comments?: ExportedComments
}

/** The board as plain JSON data; `exportedAt` is ISO 8601. Problems of the reading are not part of it. */
export function exportJson(
  { board }: Reading,
  { id, title, sources, comments }: Exporting,
  exportedAt?: string,
): ExportedBoard {
  const { negotiation, placement } = board
  return {
    board: {
      format: 'parley-board',
      version: FORMAT_VERSION,
      schemaVersion: board.schemaVersion,
      id,
      title,
      ...rulesOf(negotiation),
      provenance: negotiation.provenance,
      ...(exportedAt !== undefined && { exportedAt }),
    },
    actors: listOf(negotiation.actors, (actor) => ({ ...actor, principal: actor.isParty })),
    issues: listOf(negotiation.issues, (issue) => issue),
    proposals: listOf(negotiation.proposals, (proposal) => ({
      ...proposal,
      cardTitle: cardTitle(proposal),
    })),
    positions: [...negotiation.positions.values()].map((position) => ({
      ...position,
      quote: position.quote ?? null,
      speaker: position.speaker ?? null,
    })),
    relations: listOf(negotiation.relations, (relation) => relation),
    events: listOf(negotiation.events, (event) => ({ ...event, dateIso: event.dateIso ?? null })),
    constraints: listOf(negotiation.constraints, (constraint) => ({
      ...constraint,
      actorId: constraint.actorId ?? null,
    })),
    assessments: listOf(negotiation.assessments, (assessment) => assessment),
    openQuestions: listOf(negotiation.openQuestions, (question) => ({
      ...question,
      quote: question.quote ?? null,
    })),
    packages: listOf(negotiation.packages, (dealt) => dealt),
    ledger: negotiation.ledger,
    decisions: negotiation.decisions,
    ink: [...board.ink.values()],
    placement: {
      proposals: Object.fromEntries(placement.proposals),
      issues: Object.fromEntries(placement.issues),
      lanes: placement.lanes,
    },
    ...(sources && { sources }),
    ...(comments && { comments }),
  }
}

function rulesOf({
  decisionRule,
  quota,
  packageDeal,
  abstainBlocks,
}: Negotiation): Pick<Negotiation, 'decisionRule' | 'quota' | 'packageDeal' | 'abstainBlocks'> {
  return { decisionRule, ...(quota !== undefined && { quota }), packageDeal, abstainBlocks }
}

/** In reading order, which the list itself then tells: sort keys stay behind. */
function listOf<Entity extends { readonly order: number }, Exported extends object>(
  entities: ReadonlyMap<string, Entity>,
  exported: (entity: Entity) => Exported,
): Omit<Exported, 'order'>[] {
  return [...entities.values()].map((entity) => {
    const { order: _sortKey, ...rest } = exported(entity) as Exported & { order: unknown }
    return rest as Omit<Exported, 'order'>
  })
}
