/** What people scribbled on the floor, by kind: what "clear the floor" takes away. Only the kind of a drawing is looked at. */

import type { InkRecord } from '#domain/board/board.ts'

export const SCRIBBLE_KINDS = ['strokes', 'lines', 'notes', 'shapes', 'images'] as const
export type ScribbleKind = (typeof SCRIBBLE_KINDS)[number]

const KIND_OF: Readonly<Record<string, ScribbleKind>> = {
  draw: 'strokes',
  highlight: 'strokes',
  arrow: 'lines',
  line: 'lines',
  note: 'notes',
  text: 'notes',
  image: 'images',
}

/** The drawings of each kind; what only holds others together (bindings, assets, groups) is of none. */
export function scribblesOf(
  ink: ReadonlyMap<string, InkRecord>,
): Readonly<Record<ScribbleKind, readonly InkRecord[]>> {
  const found: Record<ScribbleKind, InkRecord[]> = {
    strokes: [],
    lines: [],
    notes: [],
    shapes: [],
    images: [],
  }
  for (const record of ink.values()) {
    if (record.typeName !== 'shape') continue
    const kind = KIND_OF[String(record.type)] ?? (record.type === 'group' ? undefined : 'shapes')
    if (kind) found[kind].push(record)
  }
  return found
}

/** What must go with them: bindings that would be left with one end. */
export function withBindings(
  ink: ReadonlyMap<string, InkRecord>,
  chosen: readonly InkRecord[],
): readonly InkRecord[] {
  const ids = new Set(chosen.map(({ id }) => id))
  const bindings = [...ink.values()].filter(
    ({ typeName, fromId, toId }) =>
      typeName === 'binding' && (ids.has(String(fromId)) || ids.has(String(toId))),
  )
  return [...chosen, ...bindings]
}
