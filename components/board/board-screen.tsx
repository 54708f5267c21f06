'use client'
/**
 * The board's page: opens the session and shows the board once it is here. Never shows an empty board in place of one
 * that is not read yet. Called by app/b/[boardId]/page.tsx; next: board-room.tsx.
 */

import type { ReactElement } from 'react'
import { type RoomOf, RoomProvider } from '../rooms/room-context.tsx'
import { BoardProvider } from './board-context.tsx'
import { BoardDoor } from './board-door.tsx'
import type { Me } from './me.ts'
import { OpeningBoard } from './opening-board.tsx'
import { useOpenBoard } from './use-open-board.ts'

export type BoardScreenProps = {
  readonly boardId: string
  /** The title as the page was opened; the board's own replaces it. */
  readonly title: string
  readonly me: Me
  /** Absent on a board that is no caucus room. */
  readonly room?: RoomOf | undefined
}

export function BoardScreen({ boardId, title, me, room }: BoardScreenProps): ReactElement {
  const session = useOpenBoard(boardId, me)
  return (
    <RoomProvider room={room}>
      {session ? (
        // Nothing drawn from a document that was wrong may outlive it.
        <BoardProvider key={session.readAnew ? 'anew' : 'first'} session={session}>
          <BoardDoor title={title} />
        </BoardProvider>
      ) : (
        <OpeningBoard title={title} />
      )}
    </RoomProvider>
  )
}
