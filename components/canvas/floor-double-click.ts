/** A double click on the empty floor tables a proposal there; on a lane's bands it does nothing. */

import type { Editor, TLEventInfo } from 'tldraw'
import { hitTest } from '#domain/layout/hit-test.ts'
import type { CanvasActs } from './canvas-acts.ts'
import { lanesOf } from './lanes-of.ts'

/** Listens until the returned function is called. */
export function listenForFloorDoubleClick(editor: Editor, acts: CanvasActs): () => void {
  function listen(event: TLEventInfo): void {
    if (event.type !== 'click' || event.name !== 'double_click' || event.phase !== 'up') return
    if (!editor.isIn('select.idle') || event.target !== 'canvas' || event.shiftKey) return
    const at = editor.inputs.currentPagePoint
    if (editor.getShapeAtPoint(at, { hitInside: false })) return
    const lanes = lanesOf(editor)
    const heights = lanes[0]?.props.bands ?? []
    const ids = lanes.map(({ props }) => props.actorId)
    if (!hitTest(at, ids, heights)) acts.newProposal(at.clone())
  }
  editor.on('event', listen)
  return () => {
    editor.off('event', listen)
  }
}
