/** What stands in the middle of the room: one of the board's views. The code of a view is fetched when it is looked at. */

import { lazy, type ReactElement, Suspense } from 'react'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { ViewHandle } from '../canvas/canvas-handle.ts'
import { CanvasPlace } from './canvas-place.tsx'
import type { ViewName } from './view-name.ts'

const MatrixView = lazy(async () => {
  const { MatrixView } = await import('../matrix/matrix-view.tsx')
  return { default: MatrixView }
})

const TimelineView = lazy(async () => {
  const { TimelineView } = await import('../timeline/timeline-view.tsx')
  return { default: TimelineView }
})

const MinutesView = lazy(async () => {
  const { MinutesView } = await import('../minutes/minutes-view.tsx')
  return { default: MinutesView }
})

export type RoomViewProps = {
  readonly name: ViewName
  /** Told what may be asked of the view once it is there, and undefined when it goes. */
  readonly onReady: (handle: ViewHandle | undefined) => void
  readonly onClick: () => void
}

export function RoomView({ name, onReady, onClick }: RoomViewProps): ReactElement {
  switch (name) {
    case 'board':
      return <CanvasPlace onReady={onReady} onClick={onClick} />
    case 'matrix':
      return (
        <Suspense fallback={null}>
          <MatrixView onReady={onReady} />
        </Suspense>
      )
    case 'timeline':
      return (
        <Suspense fallback={null}>
          <TimelineView />
        </Suspense>
      )
    case 'minutes':
      return (
        <Suspense fallback={null}>
          <MinutesView />
        </Suspense>
      )
    default:
      return unreachable(name)
  }
}
