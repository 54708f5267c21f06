'use client'
/** The page of a board's replay: the board as it was, change by change, over its controls. Called by app/b/[boardId]/replay. */

import { type ReactElement, useMemo } from 'react'
import type { Me } from '../board/me.ts'
import { OpeningBoard } from '../board/opening-board.tsx'
import { useAnswer } from '../http/use-answer.ts'
import { type RoomOf, RoomProvider } from '../rooms/room-context.tsx'
import { SNAPSHOTS, snapshotsPath } from '../snapshots/snapshot.ts'
import { StillRoom } from '../still/still-room.tsx'
import { ReplayBanner } from './replay-banner.tsx'
import { ReplayProvider } from './replay-context.tsx'
import { ReplayControls } from './replay-controls.tsx'
import { ReplayGate } from './replay-gate.tsx'
import { ReplayMoment } from './replay-moment.tsx'
import { useReplay } from './use-replay.ts'

/** As many as one page of the list has. */
const MARKED_SNAPSHOTS = 200

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
  const { value } = useAnswer(`${snapshotsPath(boardId)}?limit=${MARKED_SNAPSHOTS}`, SNAPSHOTS)
  const snapshots = value?.snapshots
  const shown = useMemo(
    () => replay && { ...replay, boardId, snapshots: snapshots ?? [] },
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
