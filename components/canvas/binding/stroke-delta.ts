/**
 * A stroke while it is drawn, in pieces: what is new since the last message, a little of what was before it (one lost
 * message heals), and all of it once a second for those who come late. 7 KB/s; the whole record each time would be 50.
 */

import type { TLDrawShape, TLHighlightShape } from 'tldraw'
import type { InkRecord } from '#domain/board/board.ts'
import type { StrokePart } from './peer-gesture.ts'

export type StrokeShape = TLDrawShape | TLHighlightShape

/** Tenths of a board unit: finer than a screen shows. */
const SCALE = 10
const OVERLAP = 24
/** tldraw begins a new shape long before this. */
const MAX_NUMBERS = 20_000
const WHOLE_EVERY_MS = 1000

/** The sender's side: one for each stroke being drawn. */
export class StrokeSender {
  #sent = 0
  #wholeAt = Number.NEGATIVE_INFINITY

  /** `now` in ms. */
  next(stroke: StrokeShape, now: number): StrokePart {
    const points = flatten(stroke)
    const isWhole = now - this.#wholeAt >= WHOLE_EVERY_MS
    const from = isWhole ? 0 : Math.max(0, Math.min(this.#sent, points.length) - OVERLAP)
    this.#sent = points.length
    if (!isWhole) return { from, points: points.slice(from) }
    this.#wholeAt = now
    return { base: withoutPoints(stroke), from, points }
  }
}

/** The receiver's side: one for each stroke somebody else is drawing. */
export class StrokeReceiver {
  #points: number[] = []
  #base: InkRecord | undefined

  /** The stroke so far, or undefined while the beginning has not come. */
  take(part: StrokePart): InkRecord | undefined {
    this.#base = part.base ?? this.#base
    if (part.from > this.#points.length || part.from > MAX_NUMBERS) return undefined
    this.#points.length = part.from
    for (const value of part.points) this.#points.push(value)
    return this.#base && withPoints(this.#base, this.#points)
  }
}

function flatten(stroke: StrokeShape): number[] {
  return stroke.props.segments.flatMap(({ points }) =>
    points.flatMap(({ x, y }) => [Math.round(x * SCALE), Math.round(y * SCALE)]),
  )
}

function withoutPoints(stroke: StrokeShape): InkRecord {
  return { ...stroke, props: { ...stroke.props, segments: [] } }
}

/** Pressure comes with the finished stroke only. */
function withPoints(base: InkRecord, values: readonly number[]): InkRecord {
  const points: { x: number; y: number; z: number }[] = []
  for (let i = 0; i + 1 < values.length; i += 2) {
    points.push({ x: (values[i] ?? 0) / SCALE, y: (values[i + 1] ?? 0) / SCALE, z: 0.5 })
  }
  const props = typeof base.props === 'object' && base.props !== null ? base.props : {}
  return {
    ...base,
    props: { ...props, isComplete: false, isClosed: false, segments: [{ type: 'free', points }] },
  }
}
