/** What people ask for when they export a board. */

import { z } from 'zod'
import { MAX_COORDINATE } from '#domain/board/board.ts'
import { THEMES } from '#domain/exports/palette.ts'
import { isId } from '#domain/negotiation/ids.ts'
import { FORMAT_NAMES } from './formats.ts'

const MOST_IDS = 5_000
const ID = z.string().refine(isId, 'must be an id')
const IDS = z.array(ID).min(1).max(MOST_IDS)
const COORDINATE = z.number().min(-MAX_COORDINATE).max(MAX_COORDINATE)
const LENGTH = z
  .number()
  .positive()
  .max(2 * MAX_COORDINATE)

/** Which part of the board a picture shows. */
export const SCOPE = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('board') }),
  z.strictObject({ kind: z.literal('lanes'), actorIds: IDS }),
  z.strictObject({ kind: z.literal('proposals'), proposalIds: IDS }),
  z.strictObject({
    kind: z.literal('view'),
    /** Left, top, width and height in board units. */
    box: z.tuple([COORDINATE, COORDINATE, LENGTH, LENGTH]),
  }),
])

/** `csv` alone is the table most people mean by it. */
const FORMAT = z.preprocess((name) => (name === 'csv' ? 'matrix.csv' : name), z.enum(FORMAT_NAMES))

const WHAT = {
  format: FORMAT,
  theme: z.enum(THEMES).default('light'),
  /** A saved moment instead of the board as it is. */
  snapshotId: ID.exactOptional(),
}

export const EXPORT_WISH = z.strictObject({
  ...WHAT,
  scope: SCOPE.default({ kind: 'board' }),
  /** Pixels for a board unit, where the file has pixels. */
  scale: z.number().min(0.1).max(4).default(2),
})

/** The same in a query, for the whole board. */
export const EXPORT_QUERY = z.strictObject({
  ...WHAT,
  scale: z.coerce.number().min(0.1).max(4).default(2),
})

export type ExportWish = z.output<typeof EXPORT_WISH>
