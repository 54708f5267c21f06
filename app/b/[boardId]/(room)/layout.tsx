/**
 * The room around every view of a board: lets in whom the server knows as a member, and gives everybody else the right
 * status and words. It stays while one goes from view to view, and with it the one session of the board. A route group
 * of its own, because a layout's refusals are shown by the pages of the folder above it.
 */

import type { Metadata } from 'next'
import { cache, type ReactElement, type ReactNode } from 'react'
import { BoardScreen } from '#components/board/board-screen.tsx'
import { openBoard } from '#server/boards/open-board.ts'
import { refuseEntry } from '../refuse-entry.tsx'

type RoomProps = { readonly params: Promise<{ readonly boardId: string }> }

/** Once a request, for the title and the page together. */
const openOnce = cache(openBoard)

export async function generateMetadata({ params }: RoomProps): Promise<Metadata> {
  const opened = await openOnce((await params).boardId)
  // No name for those who may not come in.
  if (!opened.ok) return { title: 'No entry' }
  const { title, room } = opened.board
  return { title: room ? `Room ${room.number} · ${title}` : title }
}

export default async function BoardLayout({
  params,
  children,
}: RoomProps & { readonly children: ReactNode }): Promise<ReactElement> {
  const opened = await openOnce((await params).boardId)
  if (!opened.ok) return refuseEntry(opened)
  const { board, seat, person } = opened
  const me = { personId: person.id, name: person.name, hue: person.hue, ...seat }
  return (
    <>
      <BoardScreen
        key={board.id}
        boardId={board.id}
        title={board.title}
        me={me}
        room={board.room}
      />
      {children}
    </>
  )
}
