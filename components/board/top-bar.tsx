/** The bar above the board: what it is called, whether it is saved, its views, who is here, and sharing. */

import type { MouseEvent, ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useRoom } from '../rooms/room-context.tsx'
import { RaiseHand } from '../session/raise-hand.tsx'
import { StagePill } from '../session/stage-pill.tsx'
import { TimerPill } from '../session/timer-pill.tsx'
import { Button } from '../ui/button.tsx'
import { BoardBar } from './board-bar.tsx'
import { BoardMenu } from './board-menu.tsx'
import { BoardTitle } from './board-title.tsx'
import { ConnectionWords } from './connection-words.tsx'
import { NamePrompt } from './name-prompt.tsx'
import { PeopleHere } from './people-here.tsx'
import type { RoomDialog } from './room-dialog.tsx'
import { useMe } from './use-me.ts'
import { ViewSwitch } from './view-switch.tsx'

export type TopBarProps = {
  readonly title: string
  readonly onOpen: (dialog: RoomDialog) => void
  /** Goes to one's boards, unless something must be said first. */
  readonly onLeave: () => void
}

export function TopBar({ title, onOpen, onLeave }: TopBarProps): ReactElement {
  const isRoom = useRoom() !== undefined
  // Who is in a room is named in its plenary.
  const mayShare = mayRun(useMe().role) && !isRoom
  const leave = (event: MouseEvent) => {
    // Into another tab or window nobody leaves.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onLeave()
  }
  return (
    <BoardBar
      onHome={leave}
      right={
        <>
          <NamePrompt />
          <ViewSwitch />
          <RaiseHand />
          <PeopleHere />
          {mayShare ? (
            <Button variant="primary" onClick={() => onOpen('share')}>
              Share
            </Button>
          ) : null}
        </>
      }
    >
      <BoardTitle opened={title} />
      <BoardMenu
        onShortcuts={() => onOpen('shortcuts')}
        onLegend={() => onOpen('legend')}
        onAudit={() => onOpen('audit')}
        onImport={() => onOpen('import')}
        onExport={() => onOpen('export')}
        onCopy={() => onOpen('copy')}
        onTemplate={() => onOpen('template')}
        onLeave={onLeave}
      />
      <StagePill />
      <ConnectionWords onAsk={() => onOpen('doctor')} />
      <TimerPill place="bar" />
    </BoardBar>
  )
}
