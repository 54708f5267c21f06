/**
 * A board of the past, to be looked at and not to be changed: its own bar, the views and panels of the live board, and
 * above and below them what the caller puts there (an opened snapshot: still-screen.tsx; a replay: its controls).
 */

import { type ReactElement, type ReactNode, useState } from 'react'
import { BoardProvider } from '../board/board-context.tsx'
import { BoardPanel } from '../board/board-panel.tsx'
import { BoardViewProvider } from '../board/board-view.tsx'
import { NoticeList } from '../board/notice-list.tsx'
import { PanelRail } from '../board/panel-rail.tsx'
import { RoomView } from '../board/room-view.tsx'
import { ShortcutsDialog } from '../board/shortcuts-dialog.tsx'
import { useShortcuts } from '../board/use-shortcuts.ts'
import { useViewName } from '../board/use-view-name.ts'
import { useViewState } from '../board/use-view-state.ts'
import { labelOf } from '../board/view-name.ts'
import { CommentsProvider } from '../comments/comments-context.tsx'
import { StillBar } from './still-bar.tsx'
import { stillPanels } from './still-panels.ts'
import styles from './still-room.module.css'
import type { StillSession } from './still-session.ts'

export type StillRoomProps = {
  readonly session: StillSession
  /** The title until the board has one of its own. */
  readonly title: string
  /** Which moment is shown, in a few words: "23 Nov, 14:32". */
  readonly moment: ReactNode
  /** Under the bar, across the whole width: what this is, and what one can do with it. */
  readonly banner?: ReactNode
  /** Under the views, across the whole width. */
  readonly below?: ReactNode
  /** Where the comments of that moment are fetched from: `${path}/comments` answers like the board's. */
  readonly comments?: string
}

export function StillRoom(props: StillRoomProps): ReactElement {
  return (
    <BoardProvider session={props.session.board}>
      <Room {...props} />
    </BoardProvider>
  )
}

function Room({ title, moment, banner, below, comments }: StillRoomProps): ReactElement {
  const viewName = useViewName()
  const { view, onReady, onClick } = useViewState()
  const [hasShortcuts, setShortcuts] = useState(false)
  useShortcuts({ view, onShortcuts: () => setShortcuts(true), onStance: () => {} })
  const panels = stillPanels({ hasComments: comments !== undefined })
  const room = (
    <div
      className={styles.room}
      data-panel={view.panel ? '' : undefined}
      data-below={below ? '' : undefined}
    >
      <StillBar
        title={title}
        moment={moment}
        panels={panels}
        onShortcuts={() => setShortcuts(true)}
      />
      <div className={styles.banner}>{banner}</div>
      <main className={styles.floor} aria-label={labelOf(viewName)}>
        <RoomView name={viewName} onReady={onReady} onClick={onClick} />
        {view.panel || viewName !== 'board' ? null : <PanelRail place="over" choices={panels} />}
        <div className={styles.notices}>
          <NoticeList />
        </div>
      </main>
      {view.panel || viewName === 'board' ? null : <PanelRail place="beside" choices={panels} />}
      <BoardPanel />
      {below ? <div className={styles.below}>{below}</div> : null}
      {hasShortcuts ? <ShortcutsDialog onClose={() => setShortcuts(false)} /> : null}
    </div>
  )
  return (
    <BoardViewProvider view={view}>
      {comments === undefined ? room : <CommentsProvider asAt={comments}>{room}</CommentsProvider>}
    </BoardViewProvider>
  )
}
