/**
 * Turns a board's file back into a document: the way back from export-json.ts. What the file says is written as it
 * stands, acts and their times included; nothing is logged, for nothing happens.
 */

import * as Y from 'yjs'
import { type EntityMap, rootsOf, SCHEMA_VERSION, SERVER_ORIGIN } from '#domain/board/document.ts'
import {
  ACTOR_FIELDS,
  ASSESSMENT_FIELDS,
  CONSTRAINT_FIELDS,
  EVENT_FIELDS,
  ISSUE_FIELDS,
  OPEN_QUESTION_FIELDS,
  PACKAGE_FIELDS,
  PROPOSAL_FIELDS,
  RELATION_FIELDS,
} from '#domain/board/fields/entity-fields.ts'
import type { Field } from '#domain/board/fields/field.ts'
import { META_FIELDS, PROVENANCE_FIELDS } from '#domain/board/fields/meta-fields.ts'
import { contentKey } from '#domain/board/fields/package-contents.ts'
import { WORDS_FIELDS } from '#domain/board/fields/position-fields.ts'
import { versionKey } from '#domain/board/fields/version-fields.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { isSameValue } from '#domain/board/same-value.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { relationKey } from '#domain/negotiation/relation.ts'
import type { ExportedBoard } from './format/board-file.ts'

type Loose = { readonly [field: string]: unknown }
type FieldsOf = { readonly [name: string]: Field<unknown> }

/**
 * Fills an empty document from a file that read-board-file.ts has found in order, whose people and sources have the
 * ids they shall have here.
 * @returns what could not be read back as it was written, empty for such a file
 */
export function importJson(doc: Y.Doc, file: ExportedBoard): readonly string[] {
  doc.transact(() => write(doc, file), SERVER_ORIGIN)
  return readBoard(doc).problems.map(({ where, what }) => `${where} ${what}`)
}

function write(doc: Y.Doc, file: ExportedBoard): void {
  const roots = rootsOf(doc)
  writeMeta(roots.meta, file)
  const { placement } = file
  const laneOf = new Map(placement.lanes.map((id, lane) => [id, lane]))
  writeAll(roots.actors, file.actors, ACTOR_FIELDS, ({ id }) => ({ lane: laneOf.get(id) }))
  writeAll(roots.issues, file.issues, ISSUE_FIELDS, ({ id }) => ({
    at: placeIn(placement.issues, id),
  }))
  writeAll(
    roots.proposals,
    file.proposals.map((proposal) => {
      const { cardTitle, ...rest } = proposal
      return cardTitle === proposal.title ? rest : proposal
    }),
    PROPOSAL_FIELDS,
    ({ id, versions }) => ({
      at: placeIn(placement.proposals, id),
      ...Object.fromEntries(versions.map((it) => [versionKey(it.version, it), it])),
    }),
  )
  writeAll(roots.events, file.events, EVENT_FIELDS)
  writeAll(roots.constraints, file.constraints, CONSTRAINT_FIELDS)
  writeAll(roots.assessments, file.assessments, ASSESSMENT_FIELDS)
  writeAll(roots.openQuestions, file.openQuestions, OPEN_QUESTION_FIELDS)
  writeAll(roots.packages, file.packages, PACKAGE_FIELDS, ({ proposalIds }) =>
    Object.fromEntries(proposalIds.map((id) => [contentKey(id), true])),
  )
  const relations = file.relations.map((relation) => ({ ...relation, id: relationKey(relation) }))
  writeAll(roots.relations, relations, RELATION_FIELDS)
  for (const position of file.positions) {
    const { actorId, proposalId } = position
    roots.positions.set(positionKey(actorId, proposalId), positionMap(position))
  }
  roots.ledger.push([...file.ledger])
  roots.decisions.push([...file.decisions])
  for (const record of file.ink) roots.ink.set(record.id, record)
}

function writeMeta(meta: Y.Map<unknown>, { board }: ExportedBoard): void {
  meta.set('schemaVersion', SCHEMA_VERSION)
  const { schemaVersion: _own, ...fields } = META_FIELDS
  for (const [name, value] of valuesOf(fields, board)) meta.set(name, value)
  for (const [name, value] of valuesOf(PROVENANCE_FIELDS, board.provenance)) meta.set(name, value)
}

/** An own place: `toString` is an id like any other, and means something to every record. */
function placeIn(places: Readonly<Record<string, unknown>>, id: string): unknown {
  return Object.hasOwn(places, id) ? places[id] : undefined
}

/** In the order of the list, which becomes their sort key. */
function writeAll<Entity extends { readonly id: string }>(
  root: Y.Map<EntityMap>,
  entities: readonly Entity[],
  fields: FieldsOf,
  more: (entity: Entity) => Loose = () => ({}),
): void {
  for (const [order, entity] of entities.entries()) {
    const map = new Y.Map<unknown>(valuesOf(fields, { ...entity, order }))
    for (const [name, value] of Object.entries(more(entity))) {
      if (value !== undefined) map.set(name, value)
    }
    root.set(entity.id, map)
  }
}

/** What is said with the position belongs to the stance it has, or it would not be in the file. */
function positionMap(position: ExportedBoard['positions'][number]): EntityMap {
  const { stance, since, attributedBy, onVersion } = position
  const statement = { stance, since, attributedBy, onVersion }
  return new Y.Map<unknown>([
    ...Object.entries(statement).filter(([, value]) => value !== undefined),
    ...valuesOf(WORDS_FIELDS, position),
  ])
}

/** Shared texts are there from the start, empty or not; what a field means when it is absent is not written. */
function valuesOf(fields: FieldsOf, values: object): [name: string, value: unknown][] {
  return Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
    const value: unknown = Reflect.get(values, name) ?? undefined
    if (field.isShared) return [[name, new Y.Text(typeof value === 'string' ? value : '')]]
    return value === undefined || isSameValue(value, field.fallback) ? [] : [[name, value]]
  })
}
