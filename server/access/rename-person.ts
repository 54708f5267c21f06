/** Changes what a person is called, at once and wherever they are. What they stated keeps the name it was stated under. */

import { announceNews } from '../boards/announce-news.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { notifyRights } from './announce-rights.ts'
import { PERSON_COLUMNS, type Person } from './person.ts'

export function renamePerson(db: PrismaClient, personId: string, name: string): Promise<Person> {
  return db.$transaction(async (rows) => {
    const person = await rows.person.update({
      where: { id: personId },
      data: { name },
      select: PERSON_COLUMNS,
    })
    const boards = await rows.membership.findMany({
      where: { personId },
      select: { boardId: true },
    })
    for (const { boardId } of boards) {
      await notifyRights(rows, boardId)
      await announceNews(rows, { boardId, news: { topic: 'people' } })
    }
    return person
  })
}
