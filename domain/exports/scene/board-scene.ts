/** A board, or a part of it, as a scene. Next: draw-lane.ts, draw-card.ts, draw-token.ts, draw-ink.ts. */

import type { Board } from '#domain/board/board.ts'
import { boundsOf, overlaps, type Rect } from '#domain/layout/rect.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { arrowEnds, inkBounds } from '../ink/arrow-ends.ts'
import { inkShapes } from '../ink/ink-shapes.ts'
import type { Theme } from '../palette.ts'
import { cardMarks, headingMarks } from './draw-card.ts'
import { inkMarks } from './draw-ink.ts'
import { bandLabelMarks, bandLabelsRect, laneMarks } from './draw-lane.ts'
import { tokenMarks } from './draw-token.ts'
import type { Mark, Scene } from './scene.ts'
import { type SceneParts, sceneParts } from './scene-parts.ts'
import { type Scope, scopedBoard } from './scope.ts'

/** Floor around what is shown. */
const MARGIN = 24
/** Where nothing is. */
const EMPTY: Rect = { x: 0, y: 0, w: 400, h: 240 }
/** How far ink may reach beyond its points. */
const INK_REACH = 60

export type SceneTerms = {
  readonly theme: Theme
  readonly scope: Scope
  /** Said again and again while it is drawn; what it throws ends the drawing. */
  readonly onStep?: (done: number, of: number) => void
}

export function boardScene(board: Board, { theme, scope, onStep }: SceneTerms): Scene {
  const parts = sceneParts(scopedBoard(board, scope), theme)
  const view = scope.kind === 'view' ? rectOf(scope.box) : undefined
  const things = thingsOn(parts).filter(
    ({ rect }) => view === undefined || rect === undefined || overlaps(rect, view),
  )
  const marks: Mark[] = []
  things.forEach(({ draw }, done) => {
    onStep?.(done, things.length)
    marks.push(...draw())
  })
  const around = boundsOf(things.flatMap(({ rect }) => rect ?? []))
  return { box: view ?? (around ? grown(around) : EMPTY), ground: parts.colours.floor, marks }
}

type Thing = {
  /** Absent: it may lie anywhere. */
  readonly rect: Rect | undefined
  readonly draw: () => readonly Mark[]
}

/** Bottom to top: headings, cards, lanes with their tokens, drawings. */
function thingsOn(parts: SceneParts): readonly Thing[] {
  return [
    ...headingsOn(parts),
    ...cardsOn(parts),
    ...lanesOn(parts),
    ...tokensOn(parts),
    ...inkOn(parts),
  ]
}

function headingsOn(parts: SceneParts): readonly Thing[] {
  return [...parts.layout.headings].flatMap(([id, rect]) => {
    const issue = parts.board.negotiation.issues.get(id)
    return issue ? [{ rect, draw: () => headingMarks(parts, issue, rect) }] : []
  })
}

/** Those without a place are of a scope that shows lanes alone. */
function cardsOn(parts: SceneParts): readonly Thing[] {
  const { board, layout } = parts
  return [...layout.cards].flatMap(([id, rect]) => {
    const proposal = board.negotiation.proposals.get(id)
    if (!proposal || !board.placement.proposals.has(id)) return []
    return [{ rect, draw: () => cardMarks(parts, proposal, rect) }]
  })
}

function lanesOn(parts: SceneParts): readonly Thing[] {
  const lanes = parts.layout.lanes.map((lane, n) => ({
    rect: lane.rect,
    draw: () => laneMarks(parts, lane, n),
  }))
  const labels = bandLabelsRect(parts)
  return labels ? [{ rect: labels, draw: () => bandLabelMarks(parts) }, ...lanes] : lanes
}

function tokensOn(parts: SceneParts): readonly Thing[] {
  const { negotiation } = parts.board
  return parts.layout.lanes.flatMap(({ actorId, bands }) =>
    bands.flat().flatMap((proposalId) => {
      const key = positionKey(actorId, proposalId)
      const rect = parts.layout.tokens.get(key)
      const position = negotiation.positions.get(key)
      const proposal = negotiation.proposals.get(proposalId)
      if (!rect || !position || !proposal) return []
      return [{ rect, draw: () => tokenMarks(parts, { position, proposal, rect }) }]
    }),
  )
}

function inkOn(parts: SceneParts): readonly Thing[] {
  if (parts.board.ink.size === 0) return []
  const ends = arrowEnds(parts.board, parts.layout)
  return inkShapes(parts.board).map((shape) => {
    const bounds = inkBounds(shape)
    const rect = bounds && around(bounds, shape.kind === 'text' ? INK_REACH : 12)
    return { rect, draw: () => [inkMarks(parts, shape, ends)] }
  })
}

function rectOf([x, y, w, h]: readonly [number, number, number, number]): Rect {
  return { x, y, w, h }
}

function grown(rect: Rect): Rect {
  return around(rect, MARGIN)
}

function around({ x, y, w, h }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }
}
