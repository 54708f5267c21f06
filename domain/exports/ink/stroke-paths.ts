/** Points as paths: a pen's stroke with its pressure, lines that are smoothed or not. Pure numbers in, `d` out. */

import { getStroke } from 'perfect-freehand'
import type { Point } from '#domain/layout/rect.ts'
import { fieldsIn, listIn, numberIn } from './fields.ts'

export type PenPoint = Point & { readonly z: number }

/** Of a pen's or highlighter's segments, one after the other. */
export function penPoints(segments: unknown): readonly PenPoint[] {
  return listIn(segments).flatMap((segment) =>
    listIn(fieldsIn(segment).points).map((point) => {
      const { x, y, z } = fieldsIn(point)
      return { x: numberIn(x, 0), y: numberIn(y, 0), z: numberIn(z, 0.5) }
    }),
  )
}

/** The outline of a stroke, thicker where it was slow, or where the pen pressed. */
export function penPath(points: readonly PenPoint[], width: number, isPen: boolean): string {
  const outline = getStroke(
    points.map(({ x, y, z }) => [x, y, z]),
    isPen
      ? {
          size: 1 + width * 1.2,
          thinning: 0.62,
          streamline: 0.62,
          smoothing: 0.62,
          simulatePressure: false,
          last: true,
        }
      : { size: width, thinning: 0.5, streamline: 0.62, smoothing: 0.62, easing, last: true },
  ).map(([x = 0, y = 0]) => ({ x, y }))
  return closedPath(outline)
}

function easing(pressure: number): number {
  return Math.sin((pressure * Math.PI) / 2)
}

/** Through the middles between the points, which smooths it. */
function closedPath(points: readonly Point[]): string {
  const [first, second] = points
  if (!first || !second || points.length < 3) return ''
  const start = middle(first, second)
  const curves = points.map((_, n) => {
    const [control, next] = [points[(n + 1) % points.length], points[(n + 2) % points.length]]
    return control && next ? `Q${at(control)} ${at(middle(control, next))}` : ''
  })
  return `M${at(start)}${curves.join('')}Z`
}

export function straightPath(points: readonly Point[], isClosed = false): string {
  const d = points.map((point, n) => `${n === 0 ? 'M' : 'L'}${at(point)}`).join('')
  return d && isClosed ? `${d}Z` : d
}

/** A curve through all points. */
export function curvedPath(points: readonly Point[]): string {
  const [first] = points
  if (!first) return ''
  let d = `M${at(first)}`
  for (let i = 0; i + 1 < points.length; i++) {
    const [from, to] = [points[i], points[i + 1]]
    if (!from || !to) continue
    const [before, after] = [points[i - 1] ?? from, points[i + 2] ?? to]
    const one = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 }
    const two = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 }
    d += `C${at(one)} ${at(two)} ${at(to)}`
  }
  return d
}

export function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

export function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
