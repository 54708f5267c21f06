/**
 * A whole board as JSON: everything a reader of the board can see, in reading order. The form is format/board-file.ts,
 * said in words in docs/format.md; back again by import-json.ts.
 */

import type { Reading } from '#domain/board/board.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import type { Beside } from './beside.ts'
import { type ExportedBoard, FORMAT_VERSION } from './format/board-file.ts'
import { MAX_PERSON_NAME } from './format/file-beside.ts'
import { localNames } from './local-names.ts'
import { peopleIn } from './people-in.ts'
import { renameInFile } from './rename-in-file.ts'

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
  const said = peopleIn(reading, beside)
  const file: ExportedBoard = {
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
    people: [...said].map(([known, last]) => ({
      id: known,
      name: asRowText(nameOf?.(known) ?? last),
    })),
    ...entitiesOf(negotiation),
    ledger: negotiation.ledger,
    decisions: negotiation.decisions,
    ink: [...ink.values()],
    placement: {
      proposals: Object.fromEntries(placement.proposals),
      issues: Object.fromEntries(placement.issues),
      lanes: placement.lanes,
    },
    ...beside,
  }
  return renameInFile(file, localNames(said.keys(), beside))
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

function entitiesOf(negotiation: Negotiation): Entities {
  return {
    actors: listOf(negotiation.actors, (actor) => ({
      ...actor,
      principal: actor.isParty,
    })),
    issues: listOf(negotiation.issues, (issue) => issue),
    proposals: listOf(negotiation.proposals, (proposal) => ({
      ...proposal,
      cardTitle: cardTitle(proposal),
    })),
    // Where nobody said on whose word, the reader did, in another place: the order of fields tells nothing of that.
    positions: [...negotiation.positions.values()].map(({ evidence, ...position }) => ({
      ...position,
      evidence,
      quote: position.quote ?? null,
      speaker: position.speaker ?? null,
    })),
    relations: listOf(negotiation.relations, (relation) => relation),
    events: listOf(negotiation.events, (event) => ({
      ...event,
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

/** No row can hold this character, or a name of any length; a document can. */
function asRowText(name: string): string {
  return name
    .replaceAll('\u0000', '')
    .slice(0, MAX_PERSON_NAME)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}
