/** Home: who is here and the boards they are in. Next: components/home/home.tsx. */

import type { ReactElement } from 'react'
import { Home } from '#components/home/home.tsx'
import { FIRST_BOARDS, type ListedShelves, NO_BOARDS } from '#components/home/listed-boards.ts'
import { currentPerson } from '#server/access/current-person.ts'
import { listBoards } from '#server/boards/list-boards.ts'
import { runtime } from '#server/runtime.ts'
import { signInOffer } from '#server/sign-in/sign-in-offer.ts'
import { listTemplates } from '#server/templates/list-templates.ts'

export default async function HomePage(): Promise<ReactElement> {
  const person = await currentPerson()
  const boards = person ? await boardsOf(person.id) : NO_BOARDS
  const templates = await listTemplates(runtime().db, person?.id)
  const offer = await signInOffer(person)
  return <Home person={person} boards={boards} templates={templates} offer={offer} />
}

/** The page fetches more of them when they are asked for. */
async function boardsOf(personId: string): Promise<ListedShelves> {
  const { db } = runtime()
  const wish = { sort: 'visited', limit: FIRST_BOARDS } as const
  const [all, trash] = await Promise.all([
    listBoards(db, personId, { ...wish, in: 'all' }),
    listBoards(db, personId, { ...wish, in: 'trash' }),
  ])
  return { all, trash }
}
