'use client'
/** The page of a board's replay: the board as it was, change by change, over its controls. Called by app/b/[boardId]/replay. */

import { type ReactElement, useMemo } from 'react'
import type { Me } from '../board/me.ts'
import { OpeningBoard } from '../board/opening-board.tsx'
import { type RoomOf, RoomProvider } from '../rooms/room-context.tsx'
import { StillRoom } from '../still/still-room.tsx'
import { ReplayBanner } from './replay-banner.tsx'
import { ReplayProvider } from './replay-context.tsx'
import { ReplayControls } from './replay-controls.tsx'
import { ReplayGate } from './replay-gate.tsx'
import { ReplayMoment } from './replay-moment.tsx'
import { useMarkedSnapshots } from './use-marked-snapshots.ts'
import { useReplay } from './use-replay.ts'

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
  const shown = useMemo(
    () => replay && { ...replay, boardId, snapshots },
    [replay, boardId, snapshots],
  )
  if (!shown) return <OpeningBoard title={title} />
  return (
    <ReplayProvider value={shown}>
      <ReplayGate title={title}>
        <StillRoom
          session={shown.session}
          title={title}
          moment={<ReplayMoment />}
          banner={<ReplayBanner />}
          below={<ReplayControls />}
        />
      </ReplayGate>
    </ReplayProvider>
  )
}
