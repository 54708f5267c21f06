/** A snapshot of a board, read-only, for whom the board itself would let in; everybody else gets the status and words they would get there. */

import type { Metadata } from 'next'
import { cache, type ReactElement, type ReactNode } from 'react'
import { StillScreen } from '#components/still/still-screen.tsx'
import { openBoard } from '#server/boards/open-board.ts'
import { refuseEntry } from '../../refuse-entry.tsx'

type StillProps = {
  readonly params: Promise<{ readonly boardId: string; readonly snapshotId: string }>
}

/** Once a request, for the title and the page together. */
const openOnce = cache(openBoard)

export async function generateMetadata({ params }: StillProps): Promise<Metadata> {
  const opened = await openOnce((await params).boardId)
  return { title: opened.ok ? `As it was · ${opened.board.title}` : 'No entry' }
}

export default async function StillLayout({
  params,
  children,
}: StillProps & { readonly children: ReactNode }): Promise<ReactElement> {
  const { boardId, snapshotId } = await params
  const opened = await openOnce(boardId)
  if (!opened.ok) return refuseEntry(opened)
  const { board, seat, person } = opened
  const me = { personId: person.id, name: person.name, hue: person.hue, ...seat }
  return (
    <>
      <StillScreen
        key={snapshotId}
        boardId={board.id}
        snapshotId={snapshotId}
        title={board.title}
        me={me}
        room={board.room}
      />
      {children}
    </>
  )
}
