/** A board, or a part of it, as a scene. Next: draw-lane.ts, draw-card.ts, draw-token.ts, draw-ink.ts. */

import type { Board } from '#domain/board/board.ts'
import { overlaps, type Rect } from '#domain/layout/rect.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { arrowEnds } from '../ink/arrow-ends.ts'
import { inkShapes } from '../ink/ink-shapes.ts'
import type { Theme } from '../palette.ts'
import { cardMarks, headingMarks } from './draw-card.ts'
import { inkMarks } from './draw-ink.ts'
import { bandLabelMarks, laneMarks } from './draw-lane.ts'
import { tokenMarks } from './draw-token.ts'
import type { Mark, Scene } from './scene.ts'
import { bandLabelsRect, boxOf, inkRect, placedCards, sceneBox } from './scene-box.ts'
import { type SceneParts, sceneParts } from './scene-parts.ts'
import { type Scope, scopedBoard } from './scope.ts'

export type SceneTerms = {
  readonly theme: Theme
  readonly scope: Scope
  /** Said again and again while it is drawn; what it throws ends the drawing. */
  readonly onStep?: (done: number, of: number) => void
}

export function boardScene(board: Board, { theme, scope, onStep }: SceneTerms): Scene {
  const parts = sceneParts(scopedBoard(board, scope), theme)
  const view = scope.kind === 'view' ? sceneBox(board, scope) : undefined
  const things = thingsOn(parts).filter(
    ({ rect }) => view === undefined || rect === undefined || overlaps(rect, view),
  )
  const marks: Mark[] = []
  things.forEach(({ draw }, done) => {
    onStep?.(done, things.length)
    marks.push(...draw())
  })
  const box = view ?? boxOf(parts.board, parts.layout)
  return { box, ground: parts.colours.floor, marks }
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

function cardsOn(parts: SceneParts): readonly Thing[] {
  const { board, layout } = parts
  return placedCards(board, layout).flatMap(([id, rect]) => {
    const proposal = board.negotiation.proposals.get(id)
    return proposal ? [{ rect, draw: () => cardMarks(parts, proposal, rect) }] : []
  })
}

function lanesOn(parts: SceneParts): readonly Thing[] {
  const lanes = parts.layout.lanes.map((lane, n) => ({
    rect: lane.rect,
    draw: () => laneMarks(parts, lane, n),
  }))
  const labels = bandLabelsRect(parts.layout)
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
  return inkShapes(parts.board).map((shape) => ({
    rect: inkRect(shape),
    draw: () => [inkMarks(parts, shape, ends)],
  }))
}
