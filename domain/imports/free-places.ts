/** Places for many new things at once, free of everything that lies on the board: whole columns left of all there is. */

import type { At, Board } from '#domain/board/board.ts'
import { CARD_WIDTH } from '#domain/layout/card-size.ts'
import { BAND_LABEL_LEFT } from '#domain/layout/lane-geometry.ts'

const GAP = 14
const COLUMN_GAP = 24
/** As many as fit on a screen, then the next column. */
const COLUMN_HEIGHT = 760

/** One place for each height, in reading order; the last column stands next to the leftmost thing on the board. */
export function freePlaces(board: Board, heights: readonly number[]): readonly At[] {
  const spots: { readonly column: number; readonly y: number }[] = []
  let column = 0
  let y = 0
  for (const height of heights) {
    if (y > 0 && y + height > COLUMN_HEIGHT) {
      column += 1
      y = 0
    }
    spots.push({ column, y })
    y += height + GAP
  }
  const step = CARD_WIDTH + COLUMN_GAP
  const left = leftEdge(board) - step * (column + 1)
  return spots.map((spot): At => [left + spot.column * step, spot.y])
}

/** Left of this nothing lies, or so far away that nobody looks there. */
export function leftEdge({ placement, ink }: Board): number {
  const places = [...placement.proposals.values(), ...placement.issues.values()].map(([x]) => x)
  const drawn = [...ink.values()].flatMap(({ x }) => (typeof x === 'number' ? [x] : []))
  const near = [...places, ...drawn].filter((x) => Math.abs(x) < FAR)
  return near.reduce((least, x) => Math.min(least, x), BAND_LABEL_LEFT)
}

const FAR = 100_000
