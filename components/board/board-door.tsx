/** Lets one in once the board is read, keeps one waiting before, and says why when the door is shut for good. */

import { type ReactElement, useState } from 'react'
import { DoctorDialog } from '../doctor/doctor-dialog.tsx'
import { RoomsProvider } from '../rooms/rooms-context.tsx'
import { RoundsProvider } from '../rounds/rounds-context.tsx'
import { useBoardSession } from './board-context.tsx'
import { BoardEnded } from './board-ended.tsx'
import { BoardRoom } from './board-room.tsx'
import { OpeningBoard } from './opening-board.tsx'
import { useConnection } from './use-connection.ts'
import { useElapsed } from './use-elapsed.ts'

/** Attempts without an answer, or ms without a board, before the wait is explained. */
const PATIENCE = 2
const PATIENCE_MS = [8000]

export type BoardDoorProps = { readonly title: string }

export function BoardDoor({ title }: BoardDoorProps): ReactElement {
  const session = useBoardSession()
  const connection = useConnection()
  const [isAsking, setIsAsking] = useState(false)
  const [since] = useState(Date.now)
  const isLong = useElapsed(since, PATIENCE_MS) > 0
  if (connection.state === 'ended') {
    return <BoardEnded title={title} reason={connection.reason} unsent={connection.unsent} />
  }
  if (connection.state !== 'connecting') {
    return (
      <RoundsProvider>
        <RoomsProvider>
          <BoardRoom title={title} />
        </RoomsProvider>
      </RoundsProvider>
    )
  }
  if (connection.failures < PATIENCE && !isLong) return <OpeningBoard title={title} />
  return (
    <>
      <OpeningBoard title={title} onRetry={() => session.retry()} onAsk={() => setIsAsking(true)} />
      {isAsking ? <DoctorDialog onClose={() => setIsAsking(false)} /> : null}
    </>
  )
}
