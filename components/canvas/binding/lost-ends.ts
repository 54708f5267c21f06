/**
 * Ends of a gesture that tldraw does not hear: the browser takes the pointer away, the button is let go outside the
 * window, a second finger comes down, the tab is hidden. Everything is as it was then, or goes on as if nothing happened.
 */

import type { Editor } from 'tldraw'
import { isInGesture } from './gesture-path.ts'

/** Told before everybody else, so that the event itself finds the gesture ended. */
const FIRST = { capture: true } as const

export function endLostGestures(editor: Editor): () => void {
  const container = editor.getContainer()
  const end = () => {
    if (isInGesture(editor)) editor.cancel()
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.buttons === 0) end()
  }
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'touch' && !event.isPrimary) end()
  }
  const onHidden = () => {
    if (document.hidden) end()
  }
  container.addEventListener('pointercancel', end, FIRST)
  container.addEventListener('pointermove', onMove, FIRST)
  container.addEventListener('pointerdown', onDown, FIRST)
  document.addEventListener('visibilitychange', onHidden)
  window.addEventListener('blur', end)
  return () => {
    container.removeEventListener('pointercancel', end, FIRST)
    container.removeEventListener('pointermove', onMove, FIRST)
    container.removeEventListener('pointerdown', onDown, FIRST)
    document.removeEventListener('visibilitychange', onHidden)
    window.removeEventListener('blur', end)
  }
}
