/** Lights up what lies under the pointer during a drag. The words are drop-words.ts; lanes and the drop line show it. */

import type { Editor } from 'tldraw'
import { isSameValue } from '#domain/board/same-value.ts'
import type { EntityRef } from '../canvas-handle.ts'
import { type DropHighlight, dropHighlight } from '../shapes/drop-highlight.ts'
import { entityOf } from '../shapes/entity-id.ts'
import type { BindingSession } from './binding-session.ts'
import type { DerivedShapes } from './derive-shapes.ts'
import { dropTarget } from './drop-target.ts'
import { dropHighlightFor } from './drop-words.ts'
import type { GestureState } from './gesture-state.ts'
import { refOf } from './ref-of.ts'
import { holdView, lightTray, trayAt } from './tray-target.ts'

type Drag = {
  readonly editor: Editor
  readonly state: GestureState
  readonly session: Pick<
    BindingSession,
    'isForeignLane' | 'isLaneLocked' | 'refusedFor' | 'seen' | 'whatIf'
  >
  readonly derived: DerivedShapes
}

/** Undefined: nothing is dragged any more. */
export function showDropHighlight(drag: Drag | undefined): void {
  const next = drag ? highlightOf(drag) : null
  if (drag) holdView(drag.editor, next?.zone === 'tray')
  if (isSameValue(dropHighlight.get(), next)) return
  dropHighlight.set(next)
  lightTray(next?.zone === 'tray' && next.allowed)
}

function highlightOf({ editor, state, session, derived }: Drag): DropHighlight | null {
  const { layout } = derived
  if (!layout) return null
  const { board } = session.seen()
  const lanes = layout.lanes.map(({ actorId }) => actorId)
  const point = editor.inputs.currentPagePoint
  const target = trayAt(editor, point) ?? dropTarget(point, lanes, layout.heights)
  const highlight = dropHighlightFor(heldRefs(editor, state), target, board)
  const { refusedFor } = session
  if (!highlight) return highlight
  if (!refusedFor && session.whatIf.isOn) return supposed(highlight)
  const isLocked = highlight.zone === 'band' && session.isLaneLocked(highlight.actorId)
  if (isLocked && !refusedFor)
    return { ...highlight, allowed: false, words: 'This lane is locked.' }
  const isForeign = highlight.zone === 'band' && session.isForeignLane(highlight.actorId)
  if (isForeign && !refusedFor)
    return { ...highlight, allowed: false, words: 'You speak for another actor.' }
  if (!refusedFor) return highlight
  return { ...highlight, allowed: false, words: REFUSED[refusedFor] }
}

/** In a what-if only positions move; every drop says that it is one. */
function supposed(highlight: DropHighlight): DropHighlight {
  if (highlight.zone !== 'band' && highlight.zone !== 'floor') {
    return { ...highlight, allowed: false, words: 'In a what-if only positions move.' }
  }
  return { ...highlight, words: `What if. ${highlight.words}` }
}

const REFUSED = {
  role: 'You can look at this board, not change it.',
  past: 'This is the board as it was.',
  closed: 'This board is not open.',
  locked: 'The facilitator has locked this board.',
  full: 'The server cannot take changes at the moment.',
  outgrown: 'This board is full.',
}

/** What is in hand, a copy standing for what it was copied from. */
function heldRefs(editor: Editor, state: GestureState): readonly EntityRef[] {
  return [...state.moved].flatMap((id) => {
    const ref = state.created.has(id) ? refOf(editor.getShape(refId(id))) : entityOf(id)
    return ref ?? []
  })
}

function refId(id: string): Parameters<Editor['getShape']>[0] {
  // Marks hold ids of shapes only.
  return id as Exclude<Parameters<Editor['getShape']>[0], object>
}
