/** Drawings as a thumbnail hints at them: where a pen went, where a note lies. */

import type { Board } from '#domain/board/board.ts'
import type { Point } from '#domain/layout/rect.ts'
import { fieldsIn, listIn, numberIn, pointIn, wordIn } from './ink/fields.ts'
import { inkColour } from './ink/ink-colours.ts'
import { type InkShape, inkShapes } from './ink/ink-shapes.ts'
import { applied } from './ink/matrix.ts'
import type { Theme } from './palette.ts'
import type { Placing } from './thumbnail-place.ts'

const MOST_DRAWINGS = 60
const MOST_POINTS = 10
const NOTE = 200

export function inkHints(board: Pick<Board, 'ink'>, place: Placing, theme: Theme): string {
  const { frame } = place
  return inkShapes(board)
    .filter(({ matrix: { e, f } }) => {
      return e >= frame.x && e <= frame.x + frame.w && f >= frame.y && f <= frame.y + frame.h
    })
    .slice(-MOST_DRAWINGS)
    .map((shape) => hintOf(shape, place, theme))
    .join('')
}

function hintOf(shape: InkShape, place: Placing, theme: Theme): string {
  const colour = inkColour(theme, wordIn(shape.props.color, 'black'))
  const points = outlineOf(shape)
  if (points.length < 2) return ''
  const d = points
    .map((point) => applied(shape.matrix, point))
    .map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${place.x(x)} ${place.y(y)}`)
    .join('')
  if (shape.kind === 'note') return `<path fill="${colour.note}" d="${d}z"/>`
  const [paint, width, opacity] =
    shape.kind === 'highlight' ? [colour.highlight, place.size(24), 0.5] : [colour.solid, 1, 0.8]
  return `<path fill="none" stroke="${paint}" stroke-width="${width}" opacity="${opacity}" d="${d}"/>`
}

/** In the drawing's own coordinates. */
function outlineOf({ kind, props }: InkShape): readonly Point[] {
  switch (kind) {
    case 'draw':
    case 'highlight':
      return few(
        listIn(props.segments)
          .flatMap((each) => listIn(fieldsIn(each).points))
          .map(pointIn),
      )
    case 'line':
      return few(Object.values(fieldsIn(props.points)).map(pointIn))
    case 'arrow':
      return [pointIn(props.start), pointIn(props.end)]
    case 'text':
      return [
        { x: 0, y: 14 },
        { x: Math.min(400, numberIn(props.w, 100)), y: 14 },
      ]
    case 'geo':
    case 'note': {
      const [w, h] = kind === 'note' ? [NOTE, NOTE] : [numberIn(props.w, 0), numberIn(props.h, 0)]
      const corners = [0, w, w, 0].map((x, n) => ({ x, y: n < 2 ? 0 : h }))
      return kind === 'note' ? corners : [...corners, { x: 0, y: 0 }]
    }
  }
}

function few(points: readonly Point[]): readonly Point[] {
  const step = Math.max(1, Math.ceil(points.length / MOST_POINTS))
  return points.filter((_, n) => n % step === 0 || n === points.length - 1)
}
