/** Drawings in a picture: pen, highlighter, arrows, lines, shapes, words and notes. */

import type { Rect } from '#domain/layout/rect.ts'
import type { ArrowEnds } from '../ink/arrow-ends.ts'
import { fieldsIn, numberIn, pointIn, wordIn } from '../ink/fields.ts'
import { geoPath } from '../ink/geo-path.ts'
import { inkColour } from '../ink/ink-colours.ts'
import {
  inkFace,
  LABEL_PADDING,
  LEADING,
  labelSize,
  letterSize,
  NOTE_SIZE,
  scaleOf,
  strokeWidth,
} from '../ink/ink-measures.ts'
import type { InkShape } from '../ink/ink-shapes.ts'
import { wordsOf } from '../ink/rich-text.ts'
import { curvedPath, penPath, penPoints, straightPath } from '../ink/stroke-paths.ts'
import type { Theme } from '../palette.ts'
import { arrowMarks } from './draw-arrow.ts'
import { type FaceName, linesOf, widthOf } from './faces.ts'
import { dashOf, fillOf } from './ink-paint.ts'
import { baseline, pathMark, rectMark, textMark } from './marks.ts'
import type { GroupMark, Mark } from './scene.ts'
import type { SceneParts } from './scene-parts.ts'

/** A highlighter is so much higher than its letters, and so see-through. */
const HIGHLIGHTER = 1.12
const HIGHLIGHT_OPACITY = 0.42

export function inkMarks(parts: SceneParts, shape: InkShape, ends: ArrowEnds): GroupMark {
  const { theme, colours } = parts
  const { opacity, matrix } = shape
  if (shape.kind === 'arrow') {
    const terms = { theme, floor: colours.floor, ends: ends.get(shape.id) }
    return { kind: 'group', opacity, marks: arrowMarks(shape, terms) }
  }
  const faint = shape.kind === 'highlight' ? HIGHLIGHT_OPACITY : 1
  return { kind: 'group', matrix, opacity: opacity * faint, marks: drawn(parts, shape) }
}

function drawn(parts: SceneParts, shape: InkShape): readonly Mark[] {
  switch (shape.kind) {
    case 'draw':
      return penMarks(parts, shape)
    case 'highlight':
      return highlightMarks(parts, shape)
    case 'line':
      return lineMarks(parts, shape)
    case 'geo':
      return geoMarks(parts, shape)
    case 'note':
      return noteMarks(parts, shape)
    case 'text':
      return textMarks(parts, shape)
    case 'arrow':
      return []
  }
}

function paintOf(theme: Theme, { props }: InkShape): string {
  return inkColour(theme, wordIn(props.color, 'black')).solid
}

function penMarks({ theme, colours }: SceneParts, shape: InkShape): readonly Mark[] {
  const { props } = shape
  const points = penPoints(props.segments)
  const [width, paint] = [strokeWidth(props) + scaleOf(props), paintOf(theme, shape)]
  const fill = props.isClosed === true ? fillOf(props, theme, colours) : undefined
  const ground = fill ? [pathMark(straightPath(points, true), { fill })] : []
  if (isDot(points)) {
    const { x = 0, y = 0 } = points[0] ?? {}
    const r = width * 0.6
    const d = `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`
    return [pathMark(d, { fill: paint })]
  }
  if (wordIn(props.dash, 'draw') === 'draw') {
    return [...ground, pathMark(penPath(points, width, props.isPen === true), { fill: paint })]
  }
  const stroke = { paint, width, isRound: true, ...dashOf(props, width) } as const
  return [...ground, pathMark(straightPath(points, props.isClosed === true), { stroke })]
}

function isDot(points: readonly { readonly x: number; readonly y: number }[]): boolean {
  const [first] = points
  return points.every(({ x, y }) => Math.hypot(x - (first?.x ?? 0), y - (first?.y ?? 0)) < 1)
}

function highlightMarks({ theme }: SceneParts, { props }: InkShape): readonly Mark[] {
  const width = letterSize(props) * HIGHLIGHTER
  const paint = inkColour(theme, wordIn(props.color, 'black')).highlight
  const points = penPoints(props.segments)
  const all = points.length === 1 ? [...points, ...points] : points
  return [pathMark(straightPath(all), { stroke: { paint, width, isRound: true } })]
}

function lineMarks({ theme }: SceneParts, shape: InkShape): readonly Mark[] {
  const { props } = shape
  const points = Object.values(fieldsIn(props.points))
    .map(fieldsIn)
    .toSorted((a, b) => (wordIn(a.index, '') < wordIn(b.index, '') ? -1 : 1))
    .map(pointIn)
  const width = strokeWidth(props)
  const stroke = {
    paint: paintOf(theme, shape),
    width,
    isRound: true,
    ...dashOf(props, width),
  } as const
  const d = props.spline === 'cubic' ? curvedPath(points) : straightPath(points)
  return [pathMark(d, { stroke })]
}

function geoMarks(parts: SceneParts, shape: InkShape): readonly Mark[] {
  const { theme, colours } = parts
  const { props } = shape
  const [w, h] = [numberIn(props.w, 0), numberIn(props.h, 0) + numberIn(props.growY, 0)]
  const width = strokeWidth(props)
  const fill = fillOf(props, theme, colours)
  const stroke = {
    paint: paintOf(theme, shape),
    width,
    isRound: true,
    ...dashOf(props, width),
  } as const
  return [
    pathMark(geoPath(wordIn(props.geo, 'rectangle'), w, h), { stroke, ...(fill && { fill }) }),
    ...labelMarks({
      shape,
      box: { x: 0, y: 0, w, h },
      size: labelSize(props),
      paint: inkColour(theme, wordIn(props.labelColor, 'black')).solid,
    }),
  ]
}

function noteMarks({ theme, colours }: SceneParts, shape: InkShape): readonly Mark[] {
  const { props } = shape
  const scale = scaleOf(props)
  const [w, h] = [NOTE_SIZE * scale, (NOTE_SIZE + numberIn(props.growY, 0)) * scale]
  const box = { x: 0, y: 0, w, h }
  const label = wordIn(props.labelColor, 'black')
  const paint = label === 'black' ? colours.ink : inkColour(theme, label).solid
  const adjusted = numberIn(props.fontSizeAdjustment, 0)
  const size = adjusted > 0 && adjusted < 100 ? adjusted * scale : labelSize(props)
  return [
    rectMark({ x: 1.5, y: 3, w, h }, { radius: 2, fill: colours.line }),
    rectMark(box, { radius: 2, fill: inkColour(theme, wordIn(props.color, 'black')).note }),
    ...labelMarks({ shape, box, size, paint }),
  ]
}

type Label = {
  readonly shape: InkShape
  readonly box: Rect
  readonly size: number
  readonly paint: string
}

/** Words inside a shape or note, where its alignment puts them. */
function labelMarks({ shape: { props }, box, size, paint }: Label): readonly Mark[] {
  const text = wordsOf(props.richText)
  if (text === '') return []
  const padding = Math.min(LABEL_PADDING * scaleOf(props), box.w / 4)
  const face = inkFace(props)
  const lines = wrapped(text, { face, size, width: box.w - 2 * padding })
  const leading = size * LEADING
  const height = lines.length * leading
  const spare = box.h - height
  const top =
    props.verticalAlign === 'start'
      ? padding
      : props.verticalAlign === 'end'
        ? spare - padding
        : spare / 2
  return lines.map((line, n) => {
    const free = box.w - 2 * padding - widthOf(line, { face, size })
    const x = box.x + padding + free * shareBefore(wordIn(props.align, 'middle'))
    const y = baseline(box.y + top + n * leading, leading, size)
    return textMark(line, { x, y }, { face, size, paint })
  })
}

function textMarks({ theme }: SceneParts, shape: InkShape): readonly Mark[] {
  const { props } = shape
  const text = wordsOf(props.richText)
  const [face, size] = [inkFace(props), letterSize(props)]
  const isFree = props.autoSize !== false
  const width = isFree ? Number.POSITIVE_INFINITY : numberIn(props.w, 100) * scaleOf(props)
  const lines = wrapped(text, { face, size, width })
  const widest = isFree ? Math.max(...lines.map((line) => widthOf(line, { face, size }))) : width
  const leading = size * LEADING
  return lines.map((line, n) => {
    const free = widest - widthOf(line, { face, size })
    const place = {
      x: free * shareBefore(wordIn(props.textAlign, 'start')),
      y: baseline(n * leading, leading, size),
    }
    return textMark(line, place, { face, size, paint: paintOf(theme, shape) })
  })
}

function wrapped(
  text: string,
  set: { readonly face: FaceName; readonly size: number; readonly width: number },
): readonly string[] {
  return text.split('\n').flatMap((line) => linesOf(line, set))
}

/** How much of the free room stands before the words. */
function shareBefore(align: string): number {
  if (align.startsWith('start')) return 0
  return align.startsWith('end') ? 1 : 0.5
}
