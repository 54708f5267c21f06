/** What the pages of a PDF are written from. */

import type { Board } from '#domain/board/board.ts'
import type { Palette } from '#domain/exports/palette.ts'
import type { SceneParts } from '#domain/exports/scene/scene-parts.ts'
import type { SavedMoment } from '../making.ts'
import type { PdfPen } from './pdf-pen.ts'

/** A4 in points, and the white around what is written. */
export const A4 = { w: 595.28, h: 841.89 } as const
export const MARGIN = 56
export const COLUMN = { x: MARGIN, width: A4.w - 2 * MARGIN } as const

export type PdfParts = {
  readonly pen: PdfPen
  readonly colours: Palette
  /** Only what the scope has. */
  readonly board: Board
  readonly scene: SceneParts
  /** The title of a source by its id; undefined where it is gone. */
  readonly sourceOf: (id: string) => string | undefined
  /** People on the board, by role. */
  readonly people: readonly { readonly role: string; readonly count: number }[]
  /** ISO 8601. */
  readonly exportedAt: string
  /** The saved moment it is of. */
  readonly snapshot: SavedMoment | undefined
  /** Says that another piece is done; throws when nobody waits any more. */
  readonly onStep: () => void
}

export const BODY = { face: 'interface-regular', size: 9.5 } as const
export const STRONG = { face: 'interface', size: 9.5 } as const
export const SMALL = { face: 'interface-regular', size: 8.5 } as const
export const TEXT = { face: 'text-regular', size: 10.5 } as const
export const QUOTE = { face: 'quote', size: 10 } as const
