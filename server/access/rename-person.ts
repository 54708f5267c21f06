/** Changes what a person is called from now on. What they stated keeps the name it was stated under. */

import type { PrismaClient } from '../database/generated/client.ts'
import { PERSON_COLUMNS, type Person } from './person.ts'

export function renamePerson(
  rows: Pick<PrismaClient, 'person'>,
  personId: string,
  name: string,
): Promise<Person> {
  return rows.person.update({
    where: { id: personId },
    data: { name },
    select: PERSON_COLUMNS,
  })
}
