/**
 * The drawings on a board, bottom to top, each with its place on the floor: groups are opened, what leads nowhere is left
 * out. How each kind is drawn: scene/. The records are the canvas's; only its own fields are read, none trusted.
 */

import type { Board, InkRecord } from '#domain/board/board.ts'
import { type Fields, fieldsIn, numberIn, pointIn, wordIn } from './fields.ts'
import { IDENTITY, type Matrix, placedAt, within } from './matrix.ts'

export const INK_KINDS = ['draw', 'highlight', 'arrow', 'line', 'geo', 'text', 'note'] as const
export type InkKind = (typeof INK_KINDS)[number]

export type InkShape = {
  readonly id: string
  readonly kind: InkKind
  readonly props: Fields
  readonly matrix: Matrix
  /** 0 to 1. */
  readonly opacity: number
}

/** Groups in groups, at most. */
const MAX_DEPTH = 50

export function inkShapes({ ink }: Pick<Board, 'ink'>): readonly InkShape[] {
  const children = new Map<string, InkRecord[]>()
  const ids = new Set<string>()
  for (const record of ink.values()) {
    if (record.typeName !== 'shape') continue
    ids.add(record.id)
    const parent = wordIn(record.parentId, '')
    const siblings = children.get(parent)
    if (siblings) siblings.push(record)
    else children.set(parent, [record])
  }
  const pages = [...children.keys()].filter((parent) => !ids.has(parent))
  return pages
    .filter((parent) => parent.startsWith('page:'))
    .flatMap((page) => shapesIn(children, page, { matrix: IDENTITY, opacity: 1, depth: 0 }))
}

type Outside = { readonly matrix: Matrix; readonly opacity: number; readonly depth: number }

function shapesIn(
  children: ReadonlyMap<string, readonly InkRecord[]>,
  parent: string,
  outside: Outside,
): readonly InkShape[] {
  if (outside.depth > MAX_DEPTH) return []
  return (children.get(parent) ?? []).toSorted(byIndex).flatMap((record) => {
    const matrix = within(outside.matrix, placedAt(pointIn(record), numberIn(record.rotation, 0)))
    const opacity = outside.opacity * Math.min(1, Math.max(0, numberIn(record.opacity, 1)))
    if (record.type === 'group') {
      return shapesIn(children, record.id, { matrix, opacity, depth: outside.depth + 1 })
    }
    const kind = INK_KINDS.find((each) => each === record.type)
    return kind ? [{ id: record.id, kind, props: fieldsIn(record.props), matrix, opacity }] : []
  })
}

/** The canvas's order among siblings: its index is a text made to be compared. */
function byIndex(a: InkRecord, b: InkRecord): number {
  const [one, other] = [wordIn(a.index, ''), wordIn(b.index, '')]
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1
}
