/** Makes a person of whoever comes: the one the session knew, perhaps under a new name, or a new guest. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { Prisma } from '../database/generated/client.ts'
import { newId } from './new-id.ts'
import { PERSON_COLUMNS, type Person } from './person.ts'

type Comer = {
  readonly known: Person | undefined
  readonly displayName: string | undefined
  /** The hue for a new guest, 0 to 7. */
  readonly hue: () => Promise<number>
}

/** The person's row, made or renamed. @throws DomainError `bad_request` when a new guest gives no name */
export async function admitPerson(
  rows: Pick<Prisma.TransactionClient, 'person'>,
  { known, displayName, hue }: Comer,
): Promise<Person> {
  const name = displayName ?? known?.name
  if (name === undefined) throw new DomainError('bad_request', 'displayName: needed to join.')
  if (!known) {
    return rows.person.create({
      data: { id: newId(), name, hue: await hue() },
      select: PERSON_COLUMNS,
    })
  }
  if (name === known.name) return known
  return rows.person.update({ where: { id: known.id }, data: { name }, select: PERSON_COLUMNS })
}
