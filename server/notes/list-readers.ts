/**
 * Who speaks, or has ever spoken, for an actor on a board, and so could read its notes: for its delegates, who are to
 * notice when a seat beside them was given away. From the audit, which nobody can change.
 */

import { PERSON_COLUMNS } from '../access/person.ts'
import { nameOn } from '../access/pseudonym.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { NotePlace } from './seal-note.ts'

export type NoteReader = {
  readonly personId: string
  /** What they are called on the board; null for who is in it no more. */
  readonly name: string | null
  /** ISO 8601: when they last took the seat. */
  readonly since: string
  /** Whether they can read the notes now. */
  readonly isReading: boolean
}

type Rows = Pick<PrismaClient, 'auditEntry' | 'membership'>

/** Far more than ever speak for one actor. */
const MOST_SEATS = 200

/** Who came last, first. */
export async function listReaders(rows: Rows, place: NotePlace): Promise<readonly NoteReader[]> {
  const seats = await seatsTaken(rows, place)
  const members = await rows.membership.findMany({
    where: {
      boardId: place.boardId,
      OR: [{ personId: { in: [...seats.keys()] } }, { actorId: place.actorId, role: 'delegate' }],
    },
    select: {
      ...{ personId: true, role: true, actorId: true, joinedAt: true, pseudonym: true },
      person: { select: PERSON_COLUMNS },
    },
  })
  const here = new Map(members.map((member) => [member.personId, member]))
  return [...new Set([...seats.keys(), ...here.keys()])]
    .map((personId) => {
      const member = here.get(personId)
      // A room's first members were not seated one by one.
      const since = seats.get(personId) ?? member?.joinedAt ?? new Date(0)
      return {
        personId,
        name: member ? nameOn(member.pseudonym, member.person) : null,
        since: since.toISOString(),
        isReading: member?.role === 'delegate' && member.actorId === place.actorId,
      }
    })
    .toSorted((a, b) => b.since.localeCompare(a.since))
}

/** When each person last became a delegate of the actor. */
async function seatsTaken(
  rows: Pick<Rows, 'auditEntry'>,
  { boardId, actorId }: NotePlace,
): Promise<ReadonlyMap<string, Date>> {
  const entries = await rows.auditEntry.findMany({
    where: {
      boardId,
      act: { in: ['person.joined', 'person.seated'] },
      AND: [
        { facts: { path: ['actorId'], equals: actorId } },
        { facts: { path: ['role'], equals: 'delegate' } },
      ],
    },
    orderBy: { id: 'desc' },
    take: MOST_SEATS,
    select: { at: true, byId: true, facts: true },
  })
  // The oldest first, so that the newest of a person stays.
  return new Map(entries.toReversed().map(({ at, byId, facts }) => [seatedIn(facts) ?? byId, at]))
}

/** Whom a facilitator seated; nobody where somebody came in by themselves. */
function seatedIn(facts: unknown): string | undefined {
  const { personId } = Object(facts) as { readonly personId?: unknown }
  return typeof personId === 'string' ? personId : undefined
}
