/** Home: who is here and the boards they are in. Next: components/home/home.tsx. */

import type { ReactElement } from 'react'
import type { BoardSummary } from '#components/home/board-summary.ts'
import { Home } from '#components/home/home.tsx'
import { currentPerson } from '#server/access/current-person.ts'
import { listBoards } from '#server/boards/list-boards.ts'
import { runtime } from '#server/runtime.ts'
import { signInOffer } from '#server/sign-in/sign-in-offer.ts'
import { listTemplates } from '#server/templates/list-templates.ts'

/** More than anybody looks through; the API searches all of them. */
const MOST = 500

export default async function HomePage(): Promise<ReactElement> {
  const person = await currentPerson()
  const boards = person ? await boardsOf(person.id) : []
  const templates = await listTemplates(runtime().db, person?.id)
  const offer = await signInOffer(person)
  return <Home person={person} boards={boards} templates={templates} offer={offer} />
}

async function boardsOf(personId: string): Promise<readonly BoardSummary[]> {
  const { db } = runtime()
  const wish = { sort: 'visited', limit: MOST } as const
  const boards = await listBoards(db, personId, { ...wish, in: 'all' })
  return [...boards, ...(await listBoards(db, personId, { ...wish, in: 'trash' }))]
}
