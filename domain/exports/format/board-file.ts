/**
 * A board as a file: the one description of the JSON format, from which the types, the checks of what is read and the
 * published JSON Schema are made. docs/format.md says what each field means. Written by ../export-json.ts.
 */

import { z } from 'zod'
import type { InkRecord } from '#domain/board/board.ts'
import { SCHEMA_VERSION } from '#domain/board/document.ts'
import { MAX_SENTENCE, MAX_TITLE } from '#domain/board/fields/field-kinds.ts'
import { inkRecord } from '#domain/board/ink.ts'
import { MAX_THREADS } from '#domain/comments/comment-limits.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { DECISION_RULES } from '#domain/negotiation/negotiation.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import * as beside from './file-beside.ts'
import * as entities from './file-entities.ts'
import { decision, ledgerEntry } from './file-history.ts'
import { at, id, list, sentence, title } from './file-kinds.ts'

/** Raised whenever a reader of the older form could misread the newer one: by any new field, for no reader skips any. */
export const FORMAT_VERSION = 2

/** A hundred times the largest board anybody has had. */
export const MAX_ENTITIES = 20_000
/** Of positions, and of drawings. */
const MAX_MANY = 90_000
const MAX_HISTORY = 200_000
const MAX_PEOPLE = 5_000
const MAX_FILE_SOURCES = 5_000

const ID_KEY = /^(?!(?:__proto__|constructor|prototype)$)[A-Za-z0-9_-]{1,64}$/

const places = z.record(z.string().regex(ID_KEY), at)

const provenance = z.strictObject({
  source: sentence.exactOptional(),
  headline: sentence.exactOptional(),
  asOf: sentence.exactOptional(),
  decisionRuleAssumption: sentence.exactOptional(),
  stanceScale: list(z.enum(STANCES), 500).exactOptional(),
  notes: list(z.string().max(MAX_SENTENCE), 500),
})

const board = z.strictObject({
  format: z.literal('parley-board'),
  version: z.literal(FORMAT_VERSION),
  schemaVersion: z.number().min(1).max(SCHEMA_VERSION),
  id: z.string().max(MAX_TITLE),
  title,
  decisionRule: z.enum(DECISION_RULES),
  quota: z.number().gt(0).max(1).exactOptional(),
  packageDeal: z.boolean(),
  abstainBlocks: z.boolean(),
  provenance,
  exportedAt: z.string().max(64).exactOptional(),
})

/** A drawing of the canvas, plain JSON under its own id; what it means is the canvas's business. */
const ink = z
  .looseObject({ id: z.string().max(200) })
  .refine((record) => inkRecord(record.id, record) !== undefined, 'is not a plain drawing record')

export const BOARD_FILE = z.strictObject({
  board,
  people: list(beside.named, MAX_PEOPLE),
  actors: list(entities.actor, MAX_ENTITIES),
  issues: list(entities.issue, MAX_ENTITIES),
  proposals: list(entities.proposal, MAX_ENTITIES),
  positions: list(entities.position, MAX_MANY),
  relations: list(entities.relation, MAX_ENTITIES),
  events: list(entities.event, MAX_ENTITIES),
  constraints: list(entities.constraint, MAX_ENTITIES),
  assessments: list(entities.assessment, MAX_ENTITIES),
  openQuestions: list(entities.openQuestion, MAX_ENTITIES),
  packages: list(entities.dealtPackage, MAX_ENTITIES),
  ledger: list(ledgerEntry, MAX_HISTORY),
  decisions: list(decision, MAX_HISTORY),
  ink: list(ink as unknown as z.ZodType<InkRecord, InkRecord>, MAX_MANY),
  placement: z.strictObject({
    proposals: places,
    issues: places,
    lanes: list(id<ActorId>(), MAX_ENTITIES),
  }),
  sources: list(beside.source, MAX_FILE_SOURCES).exactOptional(),
  comments: z
    .strictObject({
      threads: list(beside.thread, MAX_THREADS),
      cards: list(beside.cardReactions, MAX_ENTITIES),
    })
    .exactOptional(),
  session: beside.session.exactOptional(),
})

export type ExportedBoard = z.infer<typeof BOARD_FILE>
export type ExportedSource = NonNullable<ExportedBoard['sources']>[number]
export type ExportedComments = NonNullable<ExportedBoard['comments']>
export type ExportedThread = ExportedComments['threads'][number]
export type ExportedReactions = ExportedThread['comments'][number]['reactions']
export type ExportedSession = NonNullable<ExportedBoard['session']>

/** The format as JSON Schema (draft 2020-12), for programs that write or check such files. */
export function boardFileSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(BOARD_FILE, {
    override: ({ jsonSchema }) => {
      // Lists are read-only to our compiler, which is nothing to the reader of a file.
      delete jsonSchema.readOnly
    },
  })
  return {
    $schema,
    $id: 'parley-board.schema.json',
    title: `Parley board, format version ${FORMAT_VERSION}`,
    ...schema,
  }
}
