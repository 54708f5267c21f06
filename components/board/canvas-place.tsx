/** Where the canvas stands. It is fetched by the browser alone, and a fault in it never takes the panels along. */

import { lazy, type PointerEvent, type ReactElement, Suspense, useRef } from 'react'
import type { CanvasHandle } from '../canvas/canvas-handle.ts'
import { useBoardSession } from './board-context.tsx'
import { CanvasBoundary } from './canvas-boundary.tsx'
import styles from './canvas-place.module.css'

const BoardCanvas = lazy(async () => {
  const { BoardCanvas } = await import('../canvas/board-canvas.tsx')
  return { default: BoardCanvas }
})

/** Farther than this, in px, a press was a drag. */
const CLICK_TRAVEL = 4

export type CanvasPlaceProps = {
  readonly onReady: (handle: CanvasHandle | undefined) => void
  readonly onClick: () => void
}

export function CanvasPlace({ onReady, onClick }: CanvasPlaceProps): ReactElement {
  const session = useBoardSession()
  const pressed = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined)
  const press = (event: PointerEvent) => {
    pressed.current = event.button === 0 ? { x: event.clientX, y: event.clientY } : undefined
  }
  const release = (event: PointerEvent) => {
    const from = pressed.current
    pressed.current = undefined
    if (!from || Math.hypot(event.clientX - from.x, event.clientY - from.y) > CLICK_TRAVEL) return
    // After the canvas has made up its mind what the click selects.
    setTimeout(onClick)
  }
  return (
    <div
      className={styles.place}
      data-canvas=""
      onPointerDownCapture={press}
      onPointerUpCapture={release}
    >
      <CanvasBoundary>
        <Suspense fallback={<p className={styles.waiting}>Opening the board…</p>}>
          <BoardCanvas session={session} onReady={onReady} />
        </Suspense>
      </CanvasBoundary>
    </div>
  )
}
