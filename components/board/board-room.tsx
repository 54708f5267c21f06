/** The open board: the bar above, the canvas, the rail or a panel beside it, and what lies over it. */

import { type ReactElement, useState } from 'react'
import { ShareDialog } from '../share/share-dialog.tsx'
import { AskPopover } from './ask-popover.tsx'
import { useBoardSession } from './board-context.tsx'
import { BoardPanel } from './board-panel.tsx'
import styles from './board-room.module.css'
import { BoardViewProvider } from './board-view.tsx'
import { CanvasPlace } from './canvas-place.tsx'
import { NoticeList } from './notice-list.tsx'
import { PanelRail } from './panel-rail.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { TopBar } from './top-bar.tsx'
import { useLeaveWarning } from './use-leave-warning.ts'
import { useMe } from './use-me.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useViewState } from './use-view-state.ts'

export type BoardRoomProps = { readonly title: string }

export function BoardRoom({ title }: BoardRoomProps): ReactElement {
  const { boardId } = useBoardSession()
  const { role } = useMe()
  const { view, onReady, onClick } = useViewState()
  const [dialog, setDialog] = useState<'share' | 'shortcuts'>()
  useLeaveWarning()
  useShortcuts({ view, onShortcuts: () => setDialog('shortcuts') })
  return (
    <BoardViewProvider view={view}>
      <div className={styles.room} data-panel={view.panel ? '' : undefined}>
        <TopBar
          title={title}
          onShare={() => setDialog('share')}
          onShortcuts={() => setDialog('shortcuts')}
        />
        <main className={styles.floor} aria-label="Board">
          <CanvasPlace onReady={onReady} onClick={onClick} />
          {view.panel ? null : <PanelRail />}
          <div className={styles.below}>
            <AskPopover />
            <NoticeList />
          </div>
        </main>
        <BoardPanel />
        {dialog === 'share' ? (
          <ShareDialog boardId={boardId} role={role} onClose={() => setDialog(undefined)} />
        ) : null}
        {dialog === 'shortcuts' ? <ShortcutsDialog onClose={() => setDialog(undefined)} /> : null}
      </div>
    </BoardViewProvider>
  )
}
