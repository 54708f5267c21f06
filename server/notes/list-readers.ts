/**
 * Who speaks, or has ever spoken, for an actor on a board, and so could read its notes: for its delegates, who are to
 * notice when a seat beside them was given away. From the audit, which nobody can change.
 */

import { z } from 'zod'
import { PERSON_COLUMNS } from '../access/person.ts'
import { nameOn } from '../access/pseudonym.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { NotePlace } from './seal-note.ts'

export type NoteReader = {
  readonly personId: string
  /** What they are called on the board, or were; null for who is in it no more while names on it are made up. */
  readonly name: string | null
  /** ISO 8601: when they last took the seat. */
  readonly since: string
  /** Whether they can read the notes now. */
  readonly isReading: boolean
}

type Rows = Pick<PrismaClient, 'auditEntry' | 'board' | 'membership'>

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
  const board = await rows.board.findUnique({
    where: { id: place.boardId },
    select: { hasPseudonyms: true },
  })
  const here = new Map(members.map((member) => [member.personId, member]))
  return [...new Set([...seats.keys(), ...here.keys()])]
    .map((personId) => {
      const member = here.get(personId)
      const seat = seats.get(personId)
      const left = board?.hasPseudonyms ? null : (seat?.name ?? null)
      // A room's first members were not seated one by one.
      const since = seat?.at ?? member?.joinedAt ?? new Date(0)
      return {
        personId,
        name: member ? nameOn(member.pseudonym, member.person) : left,
        since: since.toISOString(),
        isReading: member?.role === 'delegate' && member.actorId === place.actorId,
      }
    })
    .toSorted((a, b) => b.since.localeCompare(a.since))
}

type SeatTaken = { readonly at: Date; readonly name: string }

/** When each person last became a delegate of the actor, and what they were called then. */
async function seatsTaken(
  rows: Pick<Rows, 'auditEntry'>,
  { boardId, actorId }: NotePlace,
): Promise<ReadonlyMap<string, SeatTaken>> {
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
    select: { at: true, byId: true, byName: true, facts: true },
  })
  // The oldest first, so that the newest of a person stays.
  return new Map(
    entries.toReversed().map(({ at, byId, byName, facts }) => {
      const seated = SEATED.safeParse(facts).data
      return seated ? [seated.personId, { at, name: seated.name }] : [byId, { at, name: byName }]
    }),
  )
}

/** Whom a facilitator seated; other entries are of people who came in by themselves. */
const SEATED = z.object({ personId: z.string(), name: z.string() })
