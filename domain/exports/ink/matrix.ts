/** Where a drawing's own coordinates lie on the floor: turned, then moved. */

import type { Point } from '#domain/layout/rect.ts'

export type Matrix = {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

export const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }

/** Turned about its corner by radians, then moved there. */
export function placedAt({ x, y }: Point, rotation: number): Matrix {
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)]
  return { a: cos, b: sin, c: -sin, d: cos, e: x, f: y }
}

/** What lies in `inner`, which lies in `outer`. */
export function within(outer: Matrix, inner: Matrix): Matrix {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e: outer.a * inner.e + outer.c * inner.f + outer.e,
    f: outer.b * inner.e + outer.d * inner.f + outer.f,
  }
}

export function applied({ a, b, c, d, e, f }: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** The other way round; matrices here only turn and move, so there always is one. */
export function inverse({ a, b, c, d, e, f }: Matrix): Matrix {
  const det = a * d - b * c || 1
  return {
    a: d / det,
    b: -b / det,
    c: -c / det,
    d: a / det,
    e: (c * f - d * e) / det,
    f: (b * e - a * f) / det,
  }
}
