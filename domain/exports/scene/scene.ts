/**
 * A picture of a board as plain shapes and words, drawn once and written as SVG, PDF or PNG: what board-scene.ts makes and
 * write-svg.ts and server/exports/pdf write. Lengths are board units (px at 100 %), y downwards.
 */

import type { Rect } from '#domain/layout/rect.ts'
import type { Matrix } from '../ink/matrix.ts'
import type { FaceName } from './faces.ts'

export type Stroke = {
  readonly paint: string
  readonly width: number
  readonly dash?: readonly number[]
  readonly isRound?: true
}

type Painted = { readonly fill?: string; readonly stroke?: Stroke }

export type RectMark = Painted & Rect & { readonly kind: 'rect'; readonly radius?: number }

/** `d` as in SVG: absolute or relative, no arcs of other radii than it says. */
export type PathMark = Painted & { readonly kind: 'path'; readonly d: string }

/** One line, begun at x on its baseline. */
export type TextMark = {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly face: FaceName
  readonly size: number
  readonly paint: string
  /** How long it is, where all its letters are measured: other fonts are fitted into it. */
  readonly length?: number
  /** Added after each letter, in board units. */
  readonly spacing?: number
  /** Whether the paragraph that it is a line of runs right to left; it begins at x all the same. */
  readonly isRightToLeft?: true
}

/** Marks in coordinates of their own, drawn as one where they are not opaque. */
export type GroupMark = {
  readonly kind: 'group'
  readonly matrix?: Matrix
  readonly opacity?: number
  readonly marks: readonly Mark[]
}

export type Mark = RectMark | PathMark | TextMark | GroupMark

export type Scene = {
  /** What the picture shows; marks may reach beyond. */
  readonly box: Rect
  readonly ground: string
  /** Bottom to top. */
  readonly marks: readonly Mark[]
}
