/** The outline of a shape of the canvas, in a box of w by h. Those with no tool on the board come in by paste only. */

import type { Point } from '#domain/layout/rect.ts'
import { straightPath } from './stroke-paths.ts'

export function geoPath(geo: string, w: number, h: number): string {
  if (geo === 'ellipse' || geo === 'oval' || geo === 'cloud') return ellipsePath(w, h)
  const fractions = (Object.hasOwn(CORNERS, geo) ? CORNERS[geo] : undefined) ?? RECTANGLE
  const points = fractions.map(([x, y]): Point => ({ x: x * w, y: y * h }))
  const outline = straightPath(points, true)
  if (geo === 'x-box') return `${outline}M0 0L${w} ${h}M${w} 0L0 ${h}`
  if (geo === 'check-box') {
    return `${outline}M${w * 0.25} ${h * 0.5}L${w * 0.45} ${h * 0.7}L${w * 0.75} ${h * 0.3}`
  }
  return outline
}

function ellipsePath(w: number, h: number): string {
  const [rx, ry] = [w / 2, h / 2]
  return `M0 ${ry}A${rx} ${ry} 0 1 1 ${w} ${ry}A${rx} ${ry} 0 1 1 0 ${ry}Z`
}

type Corners = readonly (readonly [x: number, y: number])[]

const RECTANGLE: Corners = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]

/** As fractions of the box. */
const CORNERS: Readonly<Record<string, Corners>> = {
  triangle: [
    [0.5, 0],
    [1, 1],
    [0, 1],
  ],
  diamond: [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  pentagon: regular(5),
  hexagon: regular(6),
  octagon: regular(8),
  star: star(),
  rhombus: [
    [0.25, 0],
    [1, 0],
    [0.75, 1],
    [0, 1],
  ],
  'rhombus-2': [
    [0, 0],
    [0.75, 0],
    [1, 1],
    [0.25, 1],
  ],
  trapezoid: [
    [0.2, 0],
    [0.8, 0],
    [1, 1],
    [0, 1],
  ],
}

function regular(sides: number): Corners {
  return Array.from({ length: sides }, (_, n) =>
    onCircle((n + (sides % 2 === 0 ? 0.5 : 0)) / sides),
  )
}

function star(): Corners {
  return Array.from({ length: 10 }, (_, n) => onCircle(n / 10, n % 2 === 0 ? 0.5 : 0.2))
}

/** From the top, clockwise. */
function onCircle(turn: number, radius = 0.5): readonly [number, number] {
  const angle = turn * 2 * Math.PI - Math.PI / 2
  return [0.5 + Math.cos(angle) * radius, 0.5 + Math.sin(angle) * radius]
}
