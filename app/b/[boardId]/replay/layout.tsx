/** The replay of a board, for whom the board itself would let in; everybody else gets the status and words they would get there. */

import type { Metadata } from 'next'
import { cache, type ReactElement, type ReactNode } from 'react'
import { ReplayScreen } from '#components/replay/replay-screen.tsx'
import { openBoard } from '#server/boards/open-board.ts'
import { refuseEntry } from '../refuse-entry.tsx'

type ReplayProps = { readonly params: Promise<{ readonly boardId: string }> }

/** Once a request, for the title and the page together. */
const openOnce = cache(openBoard)

export async function generateMetadata({ params }: ReplayProps): Promise<Metadata> {
  const opened = await openOnce((await params).boardId)
  return { title: opened.ok ? `Replay · ${opened.board.title}` : 'No entry' }
}

export default async function ReplayLayout({
  params,
  children,
}: ReplayProps & { readonly children: ReactNode }): Promise<ReactElement> {
  const opened = await openOnce((await params).boardId)
  if (!opened.ok) return refuseEntry(opened)
  const { board, seat, person } = opened
  const me = { personId: person.id, name: person.name, hue: person.hue, ...seat }
  return (
    <>
      <ReplayScreen boardId={board.id} title={board.title} me={me} room={board.room} />
      {children}
    </>
  )
}
