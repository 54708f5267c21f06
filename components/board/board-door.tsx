/** Lets one in once the board is read, keeps one waiting before, and says why when the door is shut for good. */

import type { ReactElement } from 'react'
import { useBoardSession } from './board-context.tsx'
import { BoardEnded } from './board-ended.tsx'
import { BoardRoom } from './board-room.tsx'
import { OpeningBoard } from './opening-board.tsx'
import { useConnection } from './use-connection.ts'

/** Attempts without an answer before the wait is explained. */
const PATIENCE = 2

export type BoardDoorProps = { readonly title: string }

export function BoardDoor({ title }: BoardDoorProps): ReactElement {
  const session = useBoardSession()
  const connection = useConnection()
  if (connection.state === 'ended') {
    return <BoardEnded title={title} reason={connection.reason} unsent={connection.unsent} />
  }
  if (connection.state !== 'connecting') return <BoardRoom title={title} />
  return connection.failures < PATIENCE ? (
    <OpeningBoard title={title} />
  ) : (
    <OpeningBoard title={title} onRetry={() => session.retry()} />
  )
}
