/** Where a proposal made by key or button lies: free floor in sight, else under the last card. */

import type { Editor } from 'tldraw'
import { CARD_WIDTH, cardHeight } from '#domain/layout/card-size.ts'
import { BAND_LABEL_LEFT } from '#domain/layout/lane-geometry.ts'
import { boundsOf, type Point, type Rect } from '#domain/layout/rect.ts'
import { freePlace } from './free-place.ts'

const GAP = 14
/** What the tools at the bottom cover, in screen px. */
const TOOLS_HEIGHT = 84

export function newCardPlace(editor: Editor): Point {
  const view = editor.getViewportPageBounds()
  const size = { w: CARD_WIDTH, h: cardHeight('') }
  const taken = editor.getCurrentPageShapes().flatMap(({ id, type }): Rect[] => {
    const box = editor.getShapePageBounds(id)
    if (!box || type === 'token') return []
    const labels = type === 'lane' ? -BAND_LABEL_LEFT : 0
    return [{ x: box.x - labels, y: box.y, w: box.w + labels, h: box.h }]
  })
  const within = {
    x: Math.round(view.x) + GAP,
    y: Math.round(view.y) + GAP,
    w: view.w - 2 * GAP,
    h: view.h - GAP - TOOLS_HEIGHT / editor.getZoomLevel(),
  }
  return freePlace({ wanted: view.center, size, taken, within }) ?? underTheLastCard(taken)
}

function underTheLastCard(taken: readonly Rect[]): Point {
  const left = taken.filter(({ x }) => x < BAND_LABEL_LEFT - CARD_WIDTH)
  const floor = boundsOf(left)
  return floor
    ? { x: floor.x, y: floor.y + floor.h + GAP }
    : { x: BAND_LABEL_LEFT - CARD_WIDTH - GAP, y: 0 }
}
