/** Home: who is here and the boards they are in. Next: components/home/home.tsx. */

import type { ReactElement } from 'react'
import { type BoardSummary, underPlenaries } from '#components/home/board-summary.ts'
import { Home } from '#components/home/home.tsx'
import { currentPerson } from '#server/access/current-person.ts'
import { boardPeople } from '#server/boards/board-people.ts'
import { listBoards } from '#server/boards/list-boards.ts'
import { signInOffer } from '#server/sign-in/sign-in-offer.ts'

export default async function HomePage(): Promise<ReactElement> {
  const person = await currentPerson()
  const boards = person ? await boardsOf(person.id) : []
  return <Home person={person} boards={boards} offer={await signInOffer(person)} />
}

async function boardsOf(personId: string): Promise<readonly BoardSummary[]> {
  const boards = await listBoards(personId)
  const people = await boardPeople(boards.map(({ id }) => id))
  const summaries = boards.map(({ id, title, role, changedAt, room }) => {
    const { faces, count } = people.get(id) ?? { faces: [], count: 0 }
    return { id, title, role, changedAt, room, people: faces, peopleCount: count }
  })
  return underPlenaries(summaries)
}
