/** Home: who is here and the boards they are in. Next: components/home/home.tsx. */

import type { ReactElement } from 'react'
import { Home } from '#components/home/home.tsx'
import { currentPerson } from '#server/access/current-person.ts'
import { listBoards } from '#server/boards/list-boards.ts'

export default async function HomePage(): Promise<ReactElement> {
  const person = await currentPerson()
  const boards = person ? await listBoards(person.id) : []
  return <Home person={person} boards={boards} />
}
