/** Arrows in a picture: straight, bent or with corners, from rim to rim of what they hang on. */

import type { Point, Rect } from '#domain/layout/rect.ts'
import type { BoundEnd } from '../ink/arrow-ends.ts'
import { fieldsIn, numberIn, pointIn, wordIn } from '../ink/fields.ts'
import { inkColour } from '../ink/ink-colours.ts'
import { arrowLabelSize, inkFace, LEADING, scaleOf, strokeWidth } from '../ink/ink-measures.ts'
import type { InkShape } from '../ink/ink-shapes.ts'
import { applied } from '../ink/matrix.ts'
import { wordsOf } from '../ink/rich-text.ts'
import { straightPath } from '../ink/stroke-paths.ts'
import type { Theme } from '../palette.ts'
import { widthOf } from './faces.ts'
import { dashOf } from './ink-paint.ts'
import { baseline, pathMark, rectMark, textMark } from './marks.ts'
import type { Mark, Stroke } from './scene.ts'

/** Points a bent arrow is drawn through. */
const STEPS = 40
/** Between an arrow and what it hangs on. */
const GAP = 8

export type ArrowTerms = {
  readonly theme: Theme
  readonly floor: string
  readonly ends: { readonly start?: BoundEnd; readonly end?: BoundEnd } | undefined
}

/** In coordinates of the floor. */
export function arrowMarks({ props, matrix }: InkShape, terms: ArrowTerms): readonly Mark[] {
  const { start, end } = terms.ends ?? {}
  const from = start?.anchor ?? applied(matrix, pointIn(props.start))
  const to = end?.anchor ?? applied(matrix, pointIn(props.end))
  const scale = scaleOf(props)
  const whole = pathOf(from, to, {
    bend: numberIn(props.bend, 0),
    isElbow: props.kind === 'elbow',
    middle: numberIn(props.elbowMidPoint, 0.5),
  })
  const points = outside(outside(whole, start?.rect).toReversed(), end?.rect).toReversed()
  const width = strokeWidth(props)
  const paint = inkColour(terms.theme, wordIn(props.color, 'black')).solid
  const stroke: Stroke = { paint, width, isRound: true, ...dashOf(props, width) }
  const solid: Stroke = { paint, width, isRound: true }
  const heads = [
    headPath(wordIn(props.arrowheadStart, 'none'), points, width + 2 * scale),
    headPath(wordIn(props.arrowheadEnd, 'arrow'), points.toReversed(), width + 2 * scale),
  ]
  return [
    pathMark(straightPath(points), { stroke }),
    ...heads
      .filter((head) => head.d !== '')
      .map(({ d, isFilled }) => pathMark(d, { stroke: solid, ...(isFilled && { fill: paint }) })),
    ...labelMarks(props, points, terms),
  ]
}

type Way = { readonly bend: number; readonly isElbow: boolean; readonly middle: number }

function pathOf(from: Point, to: Point, { bend, isElbow, middle }: Way): readonly Point[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (isElbow) {
    const isWide = Math.abs(dx) >= Math.abs(dy)
    const turn = isWide ? from.x + dx * middle : from.y + dy * middle
    const corners = isWide
      ? [
          { x: turn, y: from.y },
          { x: turn, y: to.y },
        ]
      : [
          { x: from.x, y: turn },
          { x: to.x, y: turn },
        ]
    return dense([from, ...corners, to])
  }
  const length = Math.hypot(dx, dy)
  if (length === 0) return [from, to]
  // The middle of the arrow lies so far beside its chord; a parabola through it is near enough to the canvas's arc.
  const side = { x: (-dy / length) * bend * 2, y: (dx / length) * bend * 2 }
  const control = { x: (from.x + to.x) / 2 + side.x, y: (from.y + to.y) / 2 + side.y }
  return Array.from({ length: STEPS + 1 }, (_, n) => {
    const t = n / STEPS
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return {
      x: a * from.x + b * control.x + c * to.x,
      y: a * from.y + b * control.y + c * to.y,
    }
  })
}

function dense(corners: readonly Point[]): readonly Point[] {
  return corners.flatMap((point, n) => {
    const next = corners[n + 1]
    if (!next) return [point]
    return Array.from({ length: 12 }, (_, i) => ({
      x: point.x + ((next.x - point.x) * i) / 12,
      y: point.y + ((next.y - point.y) * i) / 12,
    }))
  })
}

/** Without its beginning inside the rect; all of it where it never leaves. */
function outside(points: readonly Point[], rect: Rect | undefined): readonly Point[] {
  if (!rect) return points
  const first = points.findIndex(({ x, y }) => {
    const beside = x < rect.x - GAP || x > rect.x + rect.w + GAP
    return beside || y < rect.y - GAP || y > rect.y + rect.h + GAP
  })
  return first <= 0 ? points : points.slice(first)
}

type Head = { readonly d: string; readonly isFilled: boolean }
const NO_HEAD: Head = { d: '', isFilled: false }

/** At the first point, pointing away from the second. */
function headPath(kind: string, points: readonly Point[], width: number): Head {
  const [tip] = points
  const back = points.find((point) => tip && Math.hypot(point.x - tip.x, point.y - tip.y) > width)
  if (kind === 'none' || !tip || !back) return NO_HEAD
  const angle = Math.atan2(back.y - tip.y, back.x - tip.x)
  const size = 4 + width * 2.4
  const on = (turn: number, length = size): Point => ({
    x: tip.x + Math.cos(angle + turn) * length,
    y: tip.y + Math.sin(angle + turn) * length,
  })
  const [left, right] = [on(0.5), on(-0.5)]
  switch (kind) {
    case 'bar':
    case 'pipe':
      return {
        d: straightPath([on(Math.PI / 2, size / 2), on(-Math.PI / 2, size / 2)]),
        isFilled: false,
      }
    case 'dot':
    case 'square':
    case 'diamond':
    case 'triangle':
      return { d: straightPath([tip, left, right], true), isFilled: true }
    case 'inverted':
      return {
        d: straightPath([on(0), on(1.2, size * 0.6), on(-1.2, size * 0.6)], true),
        isFilled: true,
      }
    default:
      return { d: straightPath([left, tip, right]), isFilled: false }
  }
}

/** Words in the middle, on the floor's ground. */
function labelMarks(
  props: InkShape['props'],
  points: readonly Point[],
  { theme, floor }: ArrowTerms,
): readonly Mark[] {
  const text = wordIn(props.text, '') || wordsOf(fieldsIn(props).richText)
  const middle = points[Math.floor(points.length / 2)]
  if (text === '' || !middle) return []
  const lettering = { face: inkFace(props), size: arrowLabelSize(props) }
  const paint = inkColour(theme, wordIn(props.labelColor, 'black')).solid
  const lines = text.split('\n')
  const leading = lettering.size * LEADING
  const top = middle.y - (lines.length * leading) / 2
  return lines.flatMap((line, n) => {
    const w = widthOf(line, lettering)
    const box = { x: middle.x - w / 2, y: top + n * leading, w, h: leading }
    return [
      rectMark({ ...box, x: box.x - 4, w: w + 8 }, { fill: floor }),
      textMark(
        line,
        { x: box.x, y: baseline(box.y, leading, lettering.size) },
        { ...lettering, paint },
      ),
    ]
  })
}
