/**
 * A drawing that tldraw saved elsewhere, as ink for this board: brought to our version, given ids of its own and a place
 * of its own, and every part checked as ink from anywhere is. What is not allowed is named and left out.
 */

import { type Editor, getIndicesAbove, type SerializedSchema, type TLRecord } from 'tldraw'
import type { Board, InkRecord } from '#domain/board/board.ts'
import { leftEdge } from '#domain/imports/free-places.ts'
import type { BadRow } from '#domain/imports/plan.ts'
import type { Tldr } from '#domain/imports/read-tldr.ts'
import { checkInk } from './binding/check-ink.ts'
import { BOARD_SHAPE_TYPES } from './board-schema.ts'
import type { DrawingPlace, TakenDrawing } from './canvas-handle.ts'
import { isDerivedType } from './shapes/board-shape.ts'

const GAP = 60

type Part = InkRecord & { readonly typeName: string }

export function takeDrawing(
  editor: Editor,
  tldr: Tldr,
  { board, newId }: DrawingPlace,
): TakenDrawing {
  const left: BadRow[] = []
  const wanted = onFirstPage(tldr, left)
  const migrated = migrate(editor, tldr, wanted)
  if (!migrated)
    return {
      records: [],
      left: [{ where: 'The drawing', why: 'is of a version that is not known here' }],
    }
  const renamed = inPlace(editor, withOwnIds(migrated, newId), board)
  return { records: sound(editor, renamed, left), left }
}

/** Shapes that may be ink, on the first page, with the ends of arrows that are among them. */
function onFirstPage({ records }: Tldr, left: BadRow[]): readonly Part[] {
  const parts = records as readonly Part[]
  const pages = parts.filter(({ typeName }) => typeName === 'page')
  if (pages.length > 1) {
    left.push({ where: 'Other pages', why: `a board has one; ${pages.length - 1} are left out` })
  }
  const shapes = parts.filter(
    (part) => part.typeName === 'shape' && isOn(part, pages[0]?.id, parts),
  )
  const allowed = shapes.filter(({ type }) => isInk(type))
  const kept = new Set(allowed.map(({ id }) => id))
  left.push(...countedKinds(shapes.filter(({ type }) => !isInk(type))))
  const bindings = parts.filter(
    ({ typeName, fromId, toId }) =>
      typeName === 'binding' && kept.has(String(fromId)) && kept.has(String(toId)),
  )
  return [...allowed, ...bindings]
}

function isInk(type: unknown): boolean {
  return BOARD_SHAPE_TYPES.has(String(type)) && !isDerivedType(type)
}

function isOn(part: Part, pageId: string | undefined, parts: readonly Part[]): boolean {
  const byId = new Map(parts.map((it) => [it.id, it]))
  let parent: unknown = part.parentId
  for (let depth = 0; depth < 50; depth++) {
    if (parent === pageId) return true
    parent = byId.get(String(parent))?.parentId
  }
  return false
}

/** `3 × image`: one entry a kind, for a hundred pictures are one reason. */
function countedKinds(shapes: readonly Part[]): readonly BadRow[] {
  const counts = new Map<string, number>()
  for (const { type } of shapes) {
    const kind = String(type).slice(0, 40)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => ({
    where: `${count} × ${kind}`,
    why: 'this kind cannot lie on a board',
  }))
}

function migrate(
  editor: Editor,
  { schema }: Tldr,
  parts: readonly Part[],
): readonly Part[] | undefined {
  const store = Object.fromEntries(parts.map((part) => [part.id, part]))
  try {
    const migrated = editor.store.schema.migrateStoreSnapshot({
      // Checked part by part below; what the schema itself cannot read is refused here.
      store: store as unknown as Record<string, TLRecord> as never,
      schema: schema as unknown as SerializedSchema,
    })
    if (migrated.type === 'error') return undefined
    return Object.values(migrated.value) as unknown as readonly Part[]
  } catch {
    // A migration that stumbles over what it finds: the file is not what its schema says.
    return undefined
  }
}

function withOwnIds(parts: readonly Part[], newId: () => string): readonly Part[] {
  const names = new Map(parts.map(({ id, typeName }) => [id, `${typeName}:${newId()}`]))
  const renamed = (id: unknown): unknown => (typeof id === 'string' ? (names.get(id) ?? id) : id)
  return parts.map((part) => ({
    ...part,
    id: String(renamed(part.id)),
    ...('parentId' in part && { parentId: renamed(part.parentId) }),
    ...('fromId' in part && { fromId: renamed(part.fromId) }),
    ...('toId' in part && { toId: renamed(part.toId) }),
  }))
}

/** Left of all that lies on the board, over all that is drawn on it. */
function inPlace(editor: Editor, parts: readonly Part[], board: Board): readonly Part[] {
  const known = new Set(parts.map(({ id }) => id))
  const isTop = ({ typeName, parentId }: Part): boolean =>
    typeName === 'shape' && !known.has(String(parentId))
  const top = parts.filter(isTop)
  const right = Math.max(...top.map(({ x, props }) => Number(x) + widthOf(props)))
  const upper = Math.min(...top.map(({ y }) => Number(y)))
  const pageId = editor.getCurrentPageId()
  const indices = getIndicesAbove(editor.getHighestIndexForParent(pageId), top.length)
  const dx = leftEdge(board) - GAP - right
  return parts.map((part) => {
    const place = top.indexOf(part)
    if (place < 0) return part
    const index = indices[place] ?? part.index
    return { ...part, parentId: pageId, index, x: Number(part.x) + dx, y: Number(part.y) - upper }
  })
}

function widthOf(props: unknown): number {
  const width = typeof props === 'object' && props !== null && 'w' in props ? props.w : 200
  return typeof width === 'number' && width > 0 && width < 100_000 ? width : 200
}

/** Children after their parents and ends after their arrows, each checked beside those before it. */
function sound(editor: Editor, parts: readonly Part[], left: BadRow[]): readonly InkRecord[] {
  const records = new Map<string, InkRecord>()
  const waiting = [...parts]
  const check = { editor, storedInk: (id: string) => records.get(id), isWanted: () => false }
  for (let isProgress = true; isProgress; ) {
    isProgress = false
    for (const part of waiting.splice(0)) {
      const plain = JSON.parse(JSON.stringify(part)) as InkRecord
      const checked = checkInk(part.id, plain, check)
      if (checked.ok) {
        records.set(part.id, JSON.parse(JSON.stringify(checked.record)) as InkRecord)
        isProgress = true
      } else if (/dangling/.test(checked.why)) waiting.push(part)
      else left.push({ where: `A ${String(part.type)}`, why: checked.why.slice(0, 120) })
    }
  }
  left.push(
    ...waiting.map(({ type }) => ({
      where: `A ${String(type)}`,
      why: 'what it hangs on is left out',
    })),
  )
  return [...records.values()]
}
