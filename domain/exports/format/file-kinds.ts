/** What the values in a board's file are made of: ids, texts, times, lists, each bounded. Next: file-entities.ts. */

import { z } from 'zod'
import { MAX_COORDINATE } from '#domain/board/board.ts'
import { MAX_SENTENCE, MAX_TITLE } from '#domain/board/fields/field-kinds.ts'
import type { EntityId, SourceId } from '#domain/negotiation/ids.ts'

/** 3 November 5138. */
const MAX_TIME = 100_000_000_000_000
const MAX_REFERENCES = 500

/** The same strings as `isId` takes; said as a pattern, so that the published schema says it too. */
const ID = /^(?!(?:__proto__|constructor|prototype)$)[A-Za-z0-9_-]{1,64}$/
const PERSON = /^person-[1-9][0-9]{0,5}$/
const SOURCE = /^source-[1-9][0-9]{0,5}$/
/** What a row of the database cannot hold. */
const WITHOUT_NUL = new RegExp(`^[^${String.fromCharCode(0)}]*$`)

/** An id that is the board's own and stays what it is. */
export function id<Id extends EntityId | string>(): z.ZodType<Id, Id> {
  // A branded string is one that was checked, which this does.
  return z.string().regex(ID, 'is not an id') as unknown as z.ZodType<Id, Id>
}

/** Somebody in `people`; such ids mean nothing outside the file. */
export const person = z.string().regex(PERSON, 'is not the id of a person, like person-1')

/** A text in `sources`; such ids mean nothing outside the file. */
export const sourceId = z
  .string()
  .regex(SOURCE, 'is not the id of a source, like source-1') as unknown as z.ZodType<
  SourceId,
  SourceId
>

export const sentence = z.string().max(MAX_SENTENCE)
export const title = z.string().max(MAX_TITLE)

/** A text that is kept in a row beside the board. */
export function rowText(max: number): z.ZodString {
  return z.string().max(max).regex(WITHOUT_NUL, 'has a character in it that no text has')
}

/** ms since the epoch. */
export const timeMs = z.number().min(0).max(MAX_TIME)

/** A moment as ISO 8601 in UTC, to the millisecond. */
export const moment = z.iso.datetime({ precision: 3 })

export const at = z
  .tuple([
    z.number().min(-MAX_COORDINATE).max(MAX_COORDINATE),
    z.number().min(-MAX_COORDINATE).max(MAX_COORDINATE),
  ])
  .readonly()

export function list<Entry extends z.ZodType>(
  entry: Entry,
  max: number,
): z.ZodReadonly<z.ZodArray<Entry>> {
  return z.array(entry).max(max).readonly()
}

/** A list of ids without doubles is asked for elsewhere: check-references.ts. */
export function ids<Id extends EntityId>(): z.ZodReadonly<z.ZodArray<z.ZodType<Id, Id>>> {
  return list(id<Id>(), MAX_REFERENCES)
}

export const names = list(title, MAX_REFERENCES)

export const span = z.strictObject({
  sourceId,
  from: z.int().min(0).max(100_000_000),
  to: z.int().min(0).max(100_000_000),
})
