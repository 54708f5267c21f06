/**
 * Hears what the user does to the canvas, and only marks it: nothing is written from inside a tldraw handler.
 * After the last handler of a turn settle.ts decides what it meant.
 */

import type { Editor, TLShape } from 'tldraw'
import type { InkRecord } from '#domain/board/board.ts'
import { isDerivedType } from '../shapes/board-shape.ts'
import { entityOf, isDerivedId } from '../shapes/entity-id.ts'
import { plugGestureHooks } from '../shapes/gesture-hooks.ts'
import type { CanvasRecord } from './canvas-record.ts'
import { isDragging } from './gesture-path.ts'
import type { GestureState } from './gesture-state.ts'

/** Whether a record is drawn from the board: an original, or a copy of one with an id of tldraw's making. */
export function isDerivedShape(record: CanvasRecord): record is TLShape {
  return record.typeName === 'shape' && isDerivedType(record.type)
}

type Marking = {
  readonly editor: Editor
  readonly state: GestureState
  /** Whether the binding itself is writing: what tldraw does in consequence is no act of the user's. */
  readonly isApplying: () => boolean
  /** Asks for a settling once this turn is over. */
  readonly wake: () => void
}

export function markUserActs({ editor, state, isApplying, wake }: Marking): () => void {
  const { sideEffects } = editor
  const isUser = (source: 'remote' | 'user') => source === 'user' && !isApplying()
  const stops = (['shape', 'binding', 'asset'] as const).flatMap((type) => [
    sideEffects.registerAfterCreateHandler(type, (record, source) => {
      if (isUser(source)) markCreated(state, record)
      wake()
    }),
    sideEffects.registerAfterChangeHandler(type, (before, after, source) => {
      if (isUser(source)) markChanged(state, before, after)
      wake()
    }),
    sideEffects.registerAfterDeleteHandler(type, (record, source) => {
      if (isUser(source)) markDeleted(state, record, editor.isIn('eraser'))
      wake()
    }),
  ])
  const unplug = plugGestureHooks({
    onTranslateStart: (id) => {
      if (isDragging(editor)) state.held.add(id)
    },
    onTranslateEnd: (id) => {
      if (!isDragging(editor)) return
      state.ended.add(id)
      const { x, y } = editor.inputs.currentPagePoint
      state.dropPoint = { x, y }
    },
    onTranslateCancel: () => {},
  })
  return () => {
    for (const stop of stops) stop()
    unplug()
  }
}

function markCreated(state: GestureState, record: CanvasRecord): void {
  if (isDerivedShape(record)) {
    state.created.add(record.id)
    state.deleted.delete(record.id)
  } else markInk(state, record.id, undefined)
}

function markChanged(state: GestureState, before: CanvasRecord, after: CanvasRecord): void {
  if (!isDerivedShape(after)) markInk(state, after.id, { ...before })
  else if (isDerivedShape(before) && (before.x !== after.x || before.y !== after.y)) {
    state.moved.add(after.id)
  }
}

function markDeleted(state: GestureState, record: CanvasRecord, byEraser: boolean): void {
  if (!isDerivedShape(record)) markInk(state, record.id, { ...record })
  else if (!state.created.delete(record.id) && isOriginal(record)) {
    state.deleted.set(record.id, record)
    if (byEraser) state.erased.add(record.id)
  }
}

function isOriginal(record: CanvasRecord): boolean {
  return isDerivedId(record.id) && entityOf(record.id) !== undefined
}

/** The first version counts: it is what the drawing was before this person touched it. */
function markInk(state: GestureState, id: string, before: InkRecord | undefined): void {
  if (!state.ink.has(id)) state.ink.set(id, before)
}
