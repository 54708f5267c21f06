'use client'
/** The page of a board's replay: the board as it was, change by change, over its controls. Called by app/b/[boardId]/replay. */

import { type ReactElement, useCallback, useMemo } from 'react'
import { goToView } from '../board/go-to-view.ts'
import type { Me } from '../board/me.ts'
import { OpeningBoard } from '../board/opening-board.tsx'
import { type RoomOf, RoomProvider } from '../rooms/room-context.tsx'
import { StillRoom } from '../still/still-room.tsx'
import { ReplayBanner } from './replay-banner.tsx'
import { ReplayProvider } from './replay-context.tsx'
import { ReplayControls } from './replay-controls.tsx'
import { ReplayGate } from './replay-gate.tsx'
import { ReplayHereProvider } from './replay-here.ts'
import { ReplayMoment } from './replay-moment.tsx'
import { useMarkedSnapshots } from './use-marked-snapshots.ts'
import { useMomentAddress } from './use-moment-address.ts'
import { type Replay, useReplay } from './use-replay.ts'

export type ReplayScreenProps = {
  readonly boardId: string
  /** The live board's title. */
  readonly title: string
  readonly me: Me
  /** Absent on a board that is no caucus room. */
  readonly room?: RoomOf | undefined
}

export function ReplayScreen({ room, ...wish }: ReplayScreenProps): ReactElement {
  return (
    <RoomProvider room={room}>
      <Opened {...wish} />
    </RoomProvider>
  )
}

function Opened({ boardId, title, me }: ReplayScreenProps): ReactElement {
  const replay = useReplay({ boardId, me })
  const snapshots = useMarkedSnapshots(boardId)
  useMomentAddress(replay)
  const goToEntry = useGoToEntry(replay)
  const shown = useMemo(
    () => replay && { ...replay, boardId, snapshots },
    [replay, boardId, snapshots],
  )
  if (!shown) return <OpeningBoard title={title} />
  return (
    <ReplayProvider value={shown}>
      <ReplayHereProvider value={goToEntry}>
        <ReplayGate title={title}>
          <StillRoom
            session={shown.session}
            title={title}
            moment={<ReplayMoment />}
            banner={<ReplayBanner />}
            below={<ReplayControls />}
          />
        </ReplayGate>
      </ReplayHereProvider>
    </ReplayProvider>
  )
}

/** Where something happened is looked at on the board. */
function useGoToEntry(replay: Replay | undefined): (at: number) => void {
  return useCallback(
    (at) => {
      if (!replay) return
      replay.player.pause()
      replay.player.goToEntry(at)
      goToView(replay.session.board.path, 'board')
    },
    [replay],
  )
}
