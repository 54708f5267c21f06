'use client'
/**
 * The page of one snapshot: fetches the board as it was and shows it in a still room, or says why it cannot. Called by
 * app/b/[boardId]/at/[snapshotId]/layout.tsx.
 */

import type { ReactElement } from 'react'
import type { Me } from '../board/me.ts'
import { OpeningBoard } from '../board/opening-board.tsx'
import { type RoomOf, RoomProvider } from '../rooms/room-context.tsx'
import { snapshotPath } from '../snapshots/snapshot.ts'
import { LocalTime } from '../ui/local-time.tsx'
import { SnapshotBanner } from './snapshot-banner.tsx'
import { StillRefused } from './still-refused.tsx'
import { StillRoom } from './still-room.tsx'
import { useSnapshot } from './use-snapshot.ts'

export type StillScreenProps = {
  readonly boardId: string
  readonly snapshotId: string
  /** The live board's title. */
  readonly title: string
  readonly me: Me
  /** Absent on a board that is no caucus room. */
  readonly room?: RoomOf | undefined
}

export function StillScreen({ room, ...wish }: StillScreenProps): ReactElement {
  return (
    <RoomProvider room={room}>
      <Opened {...wish} />
    </RoomProvider>
  )
}

function Opened({ boardId, snapshotId, title, me }: StillScreenProps): ReactElement {
  const { opened, refusal, ask } = useSnapshot({ boardId, snapshotId, me })
  if (opened) {
    const { session, snapshot } = opened
    return (
      <StillRoom
        session={session}
        title={title}
        moment={<LocalTime at={snapshot.savedAt} />}
        banner={<SnapshotBanner snapshot={snapshot} role={me.role} />}
        comments={snapshotPath(boardId, snapshotId)}
      />
    )
  }
  if (refusal) return <StillRefused boardId={boardId} refusal={refusal} onRetry={ask} />
  return <OpeningBoard title={title} />
}
