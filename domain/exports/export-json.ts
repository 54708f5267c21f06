/**
 * A whole board as JSON: everything a reader of the board can see, in reading order. The form is format/board-file.ts,
 * said in words in docs/format.md; back again by import-json.ts.
 */

import type { Reading } from '#domain/board/board.ts'
import type { SourceId } from '#domain/negotiation/ids.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import type { Beside } from './beside.ts'
import {
  type ExportedBoard,
  type ExportedComments,
  type ExportedReactions,
  type ExportedThread,
  FORMAT_VERSION,
} from './format/board-file.ts'
import { peopleIn, Renaming } from './local-names.ts'

/** Absent parts are absent in the file: whoever has the document alone knows no source's text and no comment. */
export type Exporting = Beside & {
  readonly id: string
  readonly title: string
  /** What people are called now. Absent, or undefined for somebody: what the document called them last. */
  readonly nameOf?: (id: string) => string | undefined
}

/** The board as plain JSON data; `exportedAt` is ISO 8601. Problems of the reading are not part of it. */
export function exportJson(
  reading: Reading,
  { id, title, nameOf, ...beside }: Exporting,
  exportedAt?: string,
): ExportedBoard {
  const { negotiation, placement, ink, schemaVersion } = reading.board
  const renaming = new Renaming()
  const said = peopleIn(reading, beside)
  for (const known of said.keys()) renaming.people.of(known)
  for (const source of beside.sources ?? []) renaming.sources.of(source.id)
  const nameIn = (person: string): string => nameOf?.(person) ?? said.get(person) ?? ''
  return {
    board: {
      format: 'parley-board',
      version: FORMAT_VERSION,
      schemaVersion,
      id,
      title,
      ...rulesOf(negotiation),
      provenance: negotiation.provenance,
      ...(exportedAt !== undefined && { exportedAt }),
    },
    people: [...said.keys()].map((known) => ({
      id: renaming.people.of(known),
      name: asRowText(nameIn(known)),
    })),
    ...entitiesOf(negotiation, renaming),
    ...historyOf(negotiation, renaming),
    ink: [...ink.values()],
    placement: {
      proposals: Object.fromEntries(placement.proposals),
      issues: Object.fromEntries(placement.issues),
      lanes: placement.lanes,
    },
    ...besideOf(beside, renaming),
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

type Entities = Pick<
  ExportedBoard,
  | 'actors'
  | 'issues'
  | 'proposals'
  | 'positions'
  | 'relations'
  | 'events'
  | 'constraints'
  | 'assessments'
  | 'openQuestions'
  | 'packages'
>

function entitiesOf(negotiation: Negotiation, renaming: Renaming): Entities {
  return {
    actors: listOf(negotiation.actors, (actor) => ({
      ...renaming.from(actor),
      principal: actor.isParty,
    })),
    issues: listOf(negotiation.issues, (issue) => issue),
    proposals: listOf(negotiation.proposals, (proposal) => ({
      ...renaming.from(proposal),
      cardTitle: cardTitle(proposal),
      versions: proposal.versions.map((version) => renaming.by(version)),
    })),
    // Where nobody said on whose word, the reader did, in another place: the order of fields tells nothing of that.
    positions: [...negotiation.positions.values()].map(({ evidence, ...position }) => ({
      ...renaming.from(position),
      evidence,
      quote: position.quote ?? null,
      speaker: position.speaker ?? null,
    })),
    relations: listOf(negotiation.relations, (relation) => relation),
    events: listOf(negotiation.events, (event) => ({
      ...renaming.from(event),
      dateIso: event.dateIso ?? null,
    })),
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
  }
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

function historyOf(
  { ledger, decisions }: Negotiation,
  renaming: Renaming,
): Pick<ExportedBoard, 'ledger' | 'decisions'> {
  return {
    ledger: ledger.map((entry) => withSaid(renaming.by(entry), renaming)),
    decisions: decisions.map((decision) => renaming.by(decision)),
  }
}

function withSaid(entry: LedgerEntry, renaming: Renaming): LedgerEntry {
  const said = renaming.said(entry.said)
  const lapsed = renaming.said(entry.lapsed)
  return { ...entry, ...(said && { said }), ...(lapsed && { lapsed }) }
}

function besideOf({ sources, comments, session }: Beside, renaming: Renaming): Beside {
  return {
    ...(sources && {
      sources: sources.map((source) => ({
        ...source,
        // `source-1` is an id as ids go.
        id: renaming.sources.of(source.id) as SourceId,
        addedBy: renaming.people.of(source.addedBy),
      })),
    }),
    ...(comments && { comments: renamedComments(comments, renaming) }),
    ...(session && { session }),
  }
}

function renamedComments(
  { threads, cards }: ExportedComments,
  renaming: Renaming,
): ExportedComments {
  return {
    threads: threads.map((thread) => renamedThread(thread, renaming)),
    cards: cards.map((card) => ({ ...card, reactions: renamedBy(card.reactions, renaming) })),
  }
}

function renamedThread(thread: ExportedThread, renaming: Renaming): ExportedThread {
  return {
    ...thread,
    resolved: thread.resolved && renaming.by(thread.resolved),
    comments: thread.comments.map((comment) => ({
      ...renaming.by(comment),
      mentions: comment.mentions.map(({ person, name }) => ({
        person: renaming.people.of(person),
        name,
      })),
      reactions: renamedBy(comment.reactions, renaming),
    })),
  }
}

function renamedBy(reactions: ExportedReactions, { people }: Renaming): ExportedReactions {
  return reactions.map(({ kind, by }) => ({ kind, by: by.map((id) => people.of(id)) }))
}

/** No row can hold this character; a document can. */
function asRowText(name: string): string {
  return name.replaceAll('\u0000', '')
}
