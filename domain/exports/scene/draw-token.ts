/** A token in a picture: silhouette, short title, and at most four marks, as on the board. */

import type { Rect } from '#domain/layout/rect.ts'
import { isDeclared } from '#domain/negotiation/evidence.ts'
import type { Position } from '#domain/negotiation/position.ts'
import { type Proposal, tokenTitle } from '#domain/negotiation/proposal.ts'
import { inner } from './draw-lane.ts'
import { widthOf } from './faces.ts'
import { baseline, cutMark, rectMark, textMark } from './marks.ts'
import type { Mark } from './scene.ts'
import type { SceneParts } from './scene-parts.ts'
import { disputedMark, evidenceMark, stanceMark } from './silhouettes.ts'

/** As components/canvas/shapes/token-view.module.css has them. */
const SHAPE = 14
const GAP = 6
const MARK_GAP = 4
const WORD = { face: 'quote-strong', size: 13.5 } as const
const DATE = { face: 'interface', size: 11 } as const
const MOST_MARKS = 4

export function tokenMarks(
  parts: SceneParts,
  { position, proposal, rect }: Standing,
): readonly Mark[] {
  const { colours } = parts
  const { stances, surface, ink, ink2 } = colours
  const { stroke, tint, edge } = stances[position.stance]
  const isWeak = !isDeclared(position.evidence)
  const marks = qualifiers(parts, position)
  const right = marks.reduce((sum, { width }) => sum + width + MARK_GAP, -MARK_GAP)
  const x = rect.x + 8
  const title = x + SHAPE + GAP
  const room = rect.x + rect.w - 7 - right - GAP - title
  let at = rect.x + rect.w - 7 - right
  return [
    rectMark(inner(rect), {
      radius: 4,
      fill: isWeak ? surface : tint,
      stroke: isWeak ? { paint: stroke, width: 1, dash: [3, 3] } : { paint: edge, width: 1 },
    }),
    stanceMark(position.stance, { x, y: rect.y + (rect.h - SHAPE) / 2, size: SHAPE }, colours),
    cutMark(
      tokenTitle(proposal),
      { x: title, y: baseline(rect.y, rect.h, 13), w: room },
      {
        face: isWeak ? 'interface-regular' : 'interface-medium',
        size: 13,
        paint: isWeak ? ink2 : ink,
      },
    ),
    ...marks.flatMap(({ width, draw }) => {
      const drawn = draw(at, rect)
      at += width + MARK_GAP
      return drawn
    }),
  ]
}

export type Standing = {
  readonly position: Position
  readonly proposal: Proposal
  readonly rect: Rect
}

type Qualifier = {
  readonly width: number
  readonly draw: (x: number, rect: Rect) => readonly Mark[]
}

/** In this order: if, must, as of, disputed, evidence. */
function qualifiers(parts: SceneParts, position: Position): readonly Qualifier[] {
  const { board, colours, conditionOf } = parts
  const { ink } = colours.stances[position.stance]
  const asOf = position.asOf === board.negotiation.provenance.asOf ? undefined : position.asOf
  const drawing = (draw: typeof disputedMark, size: number): Qualifier => ({
    width: size,
    draw: (x, { y, h }) => [draw({ x, y: y + (h - size) / 2, size }, ink)],
  })
  const all = [
    conditionOf(position) !== '' && word('if', ink),
    position.mustHave && word('must', ink),
    asOf && date(asOf, ink),
    position.disputed && drawing(disputedMark, 13),
    drawing((place, paint) => evidenceMark(position.evidence, place, paint), 13),
  ]
  return all
    .filter((each) => each !== false && each !== undefined && each !== '')
    .slice(0, MOST_MARKS)
}

function word(text: string, paint: string): Qualifier {
  const draw: Qualifier['draw'] = (x, { y, h }) => [
    textMark(text, { x, y: baseline(y, h, WORD.size) }, { ...WORD, paint }),
  ]
  return { width: widthOf(text, WORD), draw }
}

/** Underlined; a long one leaves the title room. */
function date(text: string, paint: string): Qualifier {
  const width = Math.min(64, widthOf(text, DATE))
  const draw: Qualifier['draw'] = (x, { y, h }) => [
    cutMark(text, { x, y: baseline(y, h, DATE.size), w: width + 0.1 }, { ...DATE, paint }),
    rectMark({ x, y: y + h / 2 + 5.5, w: width, h: 1 }, { fill: paint }),
  ]
  return { width, draw }
}
