/** What a picture of a board shows at its whole size: for the picture, and for whoever says beforehand how large it is. */

import type { Board } from '#domain/board/board.ts'
import { type BoardLayout, layoutBoard } from '#domain/layout/board-layout.ts'
import { BAND_LABEL_LEFT, BAND_LABEL_WIDTH, FOOT, HEAD } from '#domain/layout/lane-geometry.ts'
import { boundsOf, type Rect } from '#domain/layout/rect.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { inkBounds } from '../ink/arrow-ends.ts'
import { type InkShape, inkShapes } from '../ink/ink-shapes.ts'
import { type Scope, scopedBoard } from './scope.ts'

/** Floor around what is shown. */
const MARGIN = 24
/** Where nothing is. */
const EMPTY: Rect = { x: 0, y: 0, w: 400, h: 240 }
/** How far drawings may reach beyond their points; words most, whose length nobody has stored. */
const INK_REACH = 12
const WORDS_REACH = 60

export function sceneBox(board: Board, scope: Scope): Rect {
  if (scope.kind === 'view') {
    const [x, y, w, h] = scope.box
    return { x, y, w, h }
  }
  const scoped = scopedBoard(board, scope)
  return boxOf(scoped, layoutBoard(scoped))
}

/** Around all of a board that is laid out already. */
export function boxOf(board: Board, layout: BoardLayout): Rect {
  const labels = bandLabelsRect(layout)
  const around = boundsOf([
    ...layout.headings.values(),
    ...placedCards(board, layout).map(([, rect]) => rect),
    ...layout.lanes.map(({ rect }) => rect),
    ...(labels ? [labels] : []),
    ...inkShapes(board).flatMap((shape) => inkRect(shape) ?? []),
  ])
  return around ? grown(around, MARGIN) : EMPTY
}

/** Those without a place are of a scope that shows lanes alone. */
export function placedCards(
  { placement }: Board,
  { cards }: BoardLayout,
): readonly (readonly [ProposalId, Rect])[] {
  return [...cards].filter(([id]) => placement.proposals.has(id))
}

/** Where the names of the bands are. */
export function bandLabelsRect({ lanes }: BoardLayout): Rect | undefined {
  const [first] = lanes
  if (!first) return undefined
  return { x: BAND_LABEL_LEFT, y: HEAD, w: BAND_LABEL_WIDTH, h: first.rect.h - HEAD - FOOT }
}

export function inkRect(shape: InkShape): Rect | undefined {
  const bounds = inkBounds(shape)
  return bounds && grown(bounds, shape.kind === 'text' ? WORDS_REACH : INK_REACH)
}

function grown({ x, y, w, h }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }
}
