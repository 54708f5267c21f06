/** What happens once when the editor is there: binding, first view, rights, and what may come in from outside. */

import { DefaultFontStyle, DefaultSizeStyle, type Editor } from 'tldraw'
import type { BoardSession } from '#components/board/board-session.ts'
import { boundsOf } from '#domain/layout/rect.ts'
import { bindBoard } from './binding/bind-board.ts'
import { isInGesture } from './binding/gesture-path.ts'
import { type CanvasActs, makeCanvasActs } from './canvas-acts.ts'
import { limitExternalContent } from './external-content.ts'
import { listenForFloorDoubleClick } from './floor-double-click.ts'
import { followChanges } from './follow-changes.ts'
import { followGhosts } from './follow-ghosts.ts'
import { followNews } from './follow-news.ts'
import { followView } from './follow-view.ts'
import { initialCamera } from './initial-camera.ts'
import { keepSelectionInSight } from './keep-selection-in-sight.ts'
import { rememberCamera, rememberedCamera } from './remembered-camera.ts'
import { shareView } from './share-view.ts'
import { takeList } from './take-list.ts'

/** The others pass by themselves. */
const TAKES_TOOLS = ['role', 'past', 'closed', 'locked'] as const

export type StartedCanvas = { readonly acts: CanvasActs; readonly stop: () => void }

export function startCanvas(editor: Editor, session: BoardSession): StartedCanvas {
  const binding = bindBoard(editor, session)
  const acts = makeCanvasActs({ editor, session, flush: () => binding.flush() })
  // Beside cards of 15 px tldraw's own sizes shout.
  editor.setStyleForNextShapes(DefaultSizeStyle, 's')
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
  limitExternalContent(
    editor,
    (text) => session.notify({ text, tone: 'refused' }),
    (text) => takeList(editor, session, text),
  )
  openView(editor, session)
  const stops = [
    followRights(editor, session),
    listenForFloorDoubleClick(editor, acts),
    keepSelectionInSight(editor),
    followGhosts(session),
    () => rememberCamera(editor, session),
    followNews(session),
    followChanges(editor, session),
    shareView(editor, session),
    followView(editor, session),
    () => binding.dispose(),
  ]
  return {
    acts,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}

function openView(editor: Editor, session: BoardSession): void {
  const rects = (isLane: boolean) =>
    boundsOf(
      editor
        .getCurrentPageShapes()
        .filter(({ type }) => (type === 'lane') === isLane)
        .flatMap(({ id }) => editor.getShapePageBounds(id) ?? []),
    )
  const { w, h } = editor.getViewportScreenBounds()
  const camera =
    rememberedCamera(session) ??
    initialCamera({ w, h }, { floor: rects(false), lanes: rects(true) })
  editor.setCamera(camera, { immediate: true })
}

/**
 * Viewers look with the hand; whoever gains or loses a right keeps the board open. A server that is full takes no tool
 * away: it lasts a minute, and whoever tries to change something is told why not. In a what-if everybody may move.
 */
function followRights(editor: Editor, session: BoardSession): () => void {
  function apply(): void {
    const { refusedFor } = session
    const isReadonly = TAKES_TOOLS.some((reason) => reason === refusedFor)
    if (editor.getIsReadonly() === isReadonly) return
    // A role that changes in mid-drag takes the drag back.
    if (isInGesture(editor)) editor.cancel()
    editor.updateInstanceState({ isReadonly })
    editor.setCurrentTool(isReadonly ? 'hand' : 'select')
  }
  apply()
  const stops = [
    session.subscribeMe(apply),
    session.subscribeConnection(apply),
    session.whatIf.subscribe(apply),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
