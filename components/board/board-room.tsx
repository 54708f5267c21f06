/** The open board: the bar above, one of its views, the rail or a panel beside it, and what lies over it. */

import { type ReactElement, useState } from 'react'
import { CommentKey } from '../comments/comment-key.tsx'
import { CommentsProvider } from '../comments/comments-context.tsx'
import { NotesProvider } from '../notes/notes-context.tsx'
import { useRoom } from '../rooms/room-context.tsx'
import { RoomFrame } from '../rooms/room-frame.tsx'
import { SessionProvider } from '../session/session-context.tsx'
import { OnTopOfRestore } from '../snapshots/on-top-of-restore.tsx'
import { RestoredNews } from '../snapshots/restored-news.tsx'
import { useLinkedWhatIf } from '../what-if/use-linked-what-if.ts'
import { useWhatIf } from '../what-if/use-what-if.ts'
import { AskPopover } from './ask-popover.tsx'
import { BoardBanners } from './board-banners.tsx'
import { BoardPanel } from './board-panel.tsx'
import styles from './board-room.module.css'
import { BoardViewProvider } from './board-view.tsx'
import { BroughtIn } from './brought-in.tsx'
import { NoticeList } from './notice-list.tsx'
import { OpenDialogContext } from './open-dialog.ts'
import { panelChoicesFor } from './panel-choices.ts'
import { PanelRail } from './panel-rail.tsx'
import { type RoomDialog, RoomDialogs } from './room-dialog.tsx'
import { RoomView } from './room-view.tsx'
import type { OpenStance } from './stance-keys.ts'
import { TopBar } from './top-bar.tsx'
import { useLeave } from './use-leave.ts'
import { useLeaveWarning } from './use-leave-warning.ts'
import { useMe } from './use-me.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useViewName } from './use-view-name.ts'
import { useViewState } from './use-view-state.ts'
import { labelOf, type ViewName } from './view-name.ts'
import { WhoseStance } from './whose-stance.tsx'

export type BoardRoomProps = { readonly title: string }

export function BoardRoom({ title }: BoardRoomProps): ReactElement {
  const viewName = useViewName()
  const { view, onReady, onClick } = useViewState()
  const isSupposing = useWhatIf() !== undefined
  const isRoom = useRoom() !== undefined
  const panels = panelChoicesFor(useMe().role)
  const [dialog, setDialog] = useState<RoomDialog>()
  const [asked, setAsked] = useState<{ open: OpenStance; in: ViewName }>()
  // It is about what is selected in a view, and goes with it.
  const stance = asked?.in === viewName ? asked.open : undefined
  const leave = useLeave(() => setDialog('leave'))
  useLeaveWarning()
  useLinkedWhatIf(view)
  useShortcuts({
    view,
    onShortcuts: () => setDialog('shortcuts'),
    onStance: (open) => setAsked({ open, in: viewName }),
  })
  return (
    <SessionProvider>
      <BoardViewProvider view={view}>
        <NotesProvider>
          <CommentsProvider>
            <CommentKey />
            <div
              className={styles.room}
              data-panel={view.panel ? '' : undefined}
              data-what-if={isSupposing || undefined}
              data-room={isRoom || undefined}
            >
              <RoomFrame />
              <TopBar title={title} onOpen={setDialog} onLeave={leave} />
              <BoardBanners onAsk={() => setDialog('doctor')} />
              <main className={styles.floor} aria-label={labelOf(viewName)}>
                <OpenDialogContext value={setDialog}>
                  <RoomView name={viewName} onReady={onReady} onClick={onClick} />
                </OpenDialogContext>
                {view.panel || viewName !== 'board' ? null : (
                  <PanelRail place="over" choices={panels} />
                )}
                <div className={styles.below}>
                  {stance ? <WhoseStance open={stance} onDone={() => setAsked(undefined)} /> : null}
                  <AskPopover />
                  <BroughtIn />
                  <RestoredNews />
                  <OnTopOfRestore />
                  <NoticeList />
                </div>
              </main>
              {view.panel || viewName === 'board' ? null : (
                <PanelRail place="beside" choices={panels} />
              )}
              <BoardPanel />
              <RoomDialogs dialog={dialog} onClose={() => setDialog(undefined)} />
            </div>
          </CommentsProvider>
        </NotesProvider>
      </BoardViewProvider>
    </SessionProvider>
  )
}
