/** Home: who is here and the boards they are in. Next: components/home/home.tsx. */

import type { ReactElement } from 'react'
import { type BoardSummary, underPlenaries } from '#components/home/board-summary.ts'
import { Home } from '#components/home/home.tsx'
import { currentPerson } from '#server/access/current-person.ts'
import { listBoards } from '#server/boards/list-boards.ts'
import { runtime } from '#server/runtime.ts'
import { signInOffer } from '#server/sign-in/sign-in-offer.ts'

/** More than anybody looks through; the API searches all of them. */
const MOST = 500

export default async function HomePage(): Promise<ReactElement> {
  const person = await currentPerson()
  const boards = person ? await boardsOf(person.id) : []
  return <Home person={person} boards={boards} offer={await signInOffer(person)} />
}

async function boardsOf(personId: string): Promise<readonly BoardSummary[]> {
  const { db } = runtime()
  const wish = { sort: 'visited', limit: MOST } as const
  const boards = await listBoards(db, personId, { ...wish, in: 'all' })
  return underPlenaries(boards)
}
