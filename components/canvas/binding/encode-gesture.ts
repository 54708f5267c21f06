/** The gesture under way as it goes to the peers: places for what is moved, deltas for strokes, records for the rest. */

import type { Editor, TLShape } from 'tldraw'
import type { At, InkRecord } from '#domain/board/board.ts'
import { isSameValue } from '#domain/board/same-value.ts'
import { shapeOf } from './canvas-record.ts'
import type { GestureState } from './gesture-state.ts'
import { inkOf } from './ink-of.ts'
import { isLasering, LaserSender } from './laser.ts'
import type { GestureOnWire, PathPart, StrokePart } from './peer-gesture.ts'
import { StrokeSender, type StrokeShape } from './stroke-delta.ts'

/** The server takes 64 KiB; what does not fit is seen by the others when the gesture is over. */
const MAX_PLACES = 800
const MAX_RECORD_LETTERS = 40_000

export class GestureEncoder {
  readonly #strokes = new Map<string, StrokeSender>()
  readonly #laser = new LaserSender()

  reset(): void {
    this.#strokes.clear()
    this.#laser.reset()
  }

  /** Every move of the pointer, not only those that are sent: a trail between them would have corners. */
  point(editor: Editor): void {
    if (isLasering(editor)) this.#laser.point(editor.inputs.currentPagePoint)
  }

  /** Undefined while nothing has changed. `now` in ms. */
  encode(editor: Editor, state: GestureState, now: number): GestureOnWire | undefined {
    const parts: Parts = { places: movedPlaces(editor, state), records: {}, strokes: {} }
    for (const [id, before] of state.ink) {
      const shape = shapeOf(editor, id)
      if (shape) this.#addDrawing(parts, { shape, before, record: () => inkOf(editor, shape), now })
    }
    return compact(parts, isLasering(editor) ? this.#laser.next() : undefined)
  }

  #addDrawing(parts: Parts, { shape, before, record, now }: Drawing): void {
    if (isStroke(shape) && !before) parts.strokes[shape.id] = this.#strokeOf(shape, now)
    else if (before && isOnlyMoved(before, shape)) parts.places[shape.id] = placeOf(shape)
    else parts.records[shape.id] = record()
  }

  #strokeOf(stroke: StrokeShape, now: number): StrokePart {
    const sender = this.#strokes.get(stroke.id) ?? new StrokeSender()
    this.#strokes.set(stroke.id, sender)
    return sender.next(stroke, now)
  }
}

type Parts = {
  readonly places: Record<string, At>
  readonly records: Record<string, InkRecord>
  readonly strokes: Record<string, StrokePart>
}

type Drawing = {
  readonly shape: TLShape
  readonly before: InkRecord | undefined
  readonly record: () => InkRecord
  readonly now: number
}

/** Copies being dragged are shown to others only when they are there. */
function movedPlaces(editor: Editor, state: GestureState): Record<string, At> {
  const places: Record<string, At> = {}
  for (const id of state.moved) {
    const shape = state.created.has(id) ? undefined : shapeOf(editor, id)
    if (shape) places[id] = placeOf(shape)
  }
  return places
}

function compact(
  { places, records, strokes }: Parts,
  l: PathPart | undefined,
): GestureOnWire | undefined {
  const p = Object.fromEntries(Object.entries(places).slice(0, MAX_PLACES))
  const r: Record<string, InkRecord> = {}
  let letters = 0
  for (const [id, record] of Object.entries(records)) {
    letters += JSON.stringify(record).length
    if (letters <= MAX_RECORD_LETTERS) r[id] = record
  }
  const isEmpty = [p, r, strokes].every((part) => Object.keys(part).length === 0)
  return isEmpty && !l ? undefined : { p, r, s: strokes, ...(l && { l }) }
}

function placeOf({ x, y }: TLShape): At {
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
}

function isStroke(shape: TLShape): shape is StrokeShape {
  return shape.type === 'draw' || shape.type === 'highlight'
}

function isOnlyMoved(before: InkRecord, shape: TLShape): boolean {
  return isSameValue({ ...before, x: 0, y: 0 }, { ...shape, x: 0, y: 0 })
}
