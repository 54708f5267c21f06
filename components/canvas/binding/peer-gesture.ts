/**
 * What travels in awareness while somebody's pointer is down, and how it is read. It comes from other browsers:
 * everything in it is parsed, nothing trusted; one bad entry costs that entry, not the gesture.
 */

import { type At, type InkRecord, MAX_COORDINATE } from '#domain/board/board.ts'

/** A piece of a path: `points` is x, y, x, y …, `from` the index of its first number in the whole path. */
export type PathPart = { readonly from: number; readonly points: readonly number[] }

/** In tenths of a board unit. `base` is the record without its points; it comes first, and once a second. */
export type StrokePart = PathPart & { readonly base?: InkRecord }

export type GestureUnderWay = {
  readonly state: 'under-way'
  /** Where moved shapes lie now. */
  readonly places: ReadonlyMap<string, At>
  /** Drawings changed in another way than by moving. */
  readonly records: ReadonlyMap<string, InkRecord>
  readonly strokes: ReadonlyMap<string, StrokePart>
  /** In board units. */
  readonly laser?: PathPart
}

/** The gesture is over; hold what it names until the document brings it, let everything else go home. */
export type GestureOver = { readonly state: 'over'; readonly wait: readonly string[] }

export type PeerGesture = GestureUnderWay | GestureOver

/** A gesture as it goes over the wire: short names, it is sent thirty times a second. */
export type GestureOnWire = {
  readonly p?: { readonly [id: string]: At }
  readonly r?: { readonly [id: string]: InkRecord }
  readonly s?: { readonly [id: string]: StrokePart }
  readonly l?: PathPart
  readonly done?: readonly string[]
}

const MAX_ENTRIES = 4000
const MAX_ID = 200
const MAX_POINTS = 20_000

/** Undefined when there is no gesture, or nothing that could be one. */
export function readPeerGesture(state: unknown): PeerGesture | undefined {
  const gesture = fieldsOf(fieldsOf(state)?.gesture)
  if (!gesture) return undefined
  if (Array.isArray(gesture.done)) {
    return { state: 'over', wait: gesture.done.slice(0, MAX_ENTRIES).filter(isShortText) }
  }
  const laser = readPath(gesture.l)
  return {
    state: 'under-way',
    places: readEntries(gesture.p, readPlace),
    records: readEntries(gesture.r, readRecord),
    strokes: readEntries(gesture.s, readStroke),
    ...(laser && { laser }),
  }
}

/** The gesture of somebody who may look and not touch: their laser, and nothing they say they hold or draw. */
export function onlyPointing(gesture: PeerGesture): PeerGesture {
  if (gesture.state === 'over') return { state: 'over', wait: [] }
  return { ...gesture, places: new Map(), records: new Map(), strokes: new Map() }
}

function readEntries<Value>(
  value: unknown,
  read: (entry: unknown) => Value | undefined,
): ReadonlyMap<string, Value> {
  const entries = new Map<string, Value>()
  for (const [id, raw] of Object.entries(fieldsOf(value) ?? {}).slice(0, MAX_ENTRIES)) {
    const entry = isShortText(id) ? read(raw) : undefined
    if (entry !== undefined) entries.set(id, entry)
  }
  return entries
}

function readPlace(value: unknown): At | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [x, y]: unknown[] = value
  return isCoordinate(x) && isCoordinate(y) ? [x, y] : undefined
}

/** Only what can be told without the canvas; check-ink.ts does the rest. */
function readRecord(value: unknown): InkRecord | undefined {
  const fields = fieldsOf(value)
  return fields && isShortText(fields.id) ? { ...fields, id: fields.id } : undefined
}

function readStroke(value: unknown): StrokePart | undefined {
  const path = readPath(value)
  const base = readRecord(fieldsOf(value)?.base)
  return path && { ...path, ...(base && { base }) }
}

function readPath(value: unknown): PathPart | undefined {
  const { from, points } = fieldsOf(value) ?? {}
  if (!isIndex(from) || !Array.isArray(points) || points.length > MAX_POINTS) return undefined
  const numbers: unknown[] = points
  return numbers.every(isTenths) ? { from, points: numbers } : undefined
}

function fieldsOf(value: unknown): { readonly [name: string]: unknown } | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : undefined
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_ID
}

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= MAX_COORDINATE
}

function isTenths(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 10 * MAX_COORDINATE
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
