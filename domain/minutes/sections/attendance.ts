/** Who was there, by role, and for which party nobody was. */

import { ROLES, type Role } from '#domain/access/role.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { counted, plain, table, together } from '../markdown.ts'
import type { Minuted } from '../minuted.ts'
import type { Attendee } from '../minutes-facts.ts'

const ROLE_NAMES: Readonly<Record<Role, readonly [one: string, many: string]>> = {
  facilitator: ['facilitator', 'facilitators'],
  delegate: ['delegate', 'delegates'],
  editor: ['editor', 'editors'],
  commenter: ['commenter', 'commenters'],
  viewer: ['viewer', 'viewers'],
}

/** Those who run the session, then those who speak, then those who write, then those who look on. */
const ORDER: readonly Role[] = ['facilitator', 'delegate', 'editor', 'commenter', 'viewer']

export function attendance(minuted: Minuted): string {
  const { people, left } = minuted.facts
  const sorted = ORDER.flatMap((role) => people.filter((person) => person.role === role))
  return together([
    summary(sorted),
    table(
      ['Name', 'Role', 'First came in', 'Last seen'],
      sorted.map((person) => row(person, minuted)),
    ),
    left.length > 0 && `No longer on the board: ${joinWords(left.map(plain))}.`,
    unseated(minuted),
    'The board keeps when people first came in and when their last visit ended, not each coming and going.',
  ])
}

function summary(people: readonly Attendee[]): string {
  const roles = ROLES.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
  const counts = roles.flatMap((role) => {
    const count = people.filter((person) => person.role === role).length
    return count > 0 ? [counted(count, ...ROLE_NAMES[role])] : []
  })
  return `${counted(people.length, 'person', 'people')} had access to the board: ${joinWords(counts)}.`
}

function row(
  { name, role, actorId, since, seen }: Attendee,
  { nameOf, clock, negotiation }: Minuted,
): readonly string[] {
  const actor = [...negotiation.actors.values()].find(({ id }) => id === actorId)
  const one = ROLE_NAMES[role][0]
  const seat = actor ? `${one}, ${nameOf(actor.id)}` : one
  return [
    plain(name),
    seat,
    clock.moment(since),
    seen === undefined ? 'not recorded' : clock.moment(seen),
  ]
}

/** Where there are delegates at all: a board without them has all its parties played by everybody. */
function unseated({ facts, parties, nameOf }: Minuted): string {
  const seats = facts.people.filter(({ role }) => role === 'delegate')
  if (seats.length === 0) return ''
  const seated = new Set<string | undefined>(seats.map(({ actorId }) => actorId))
  const without = parties.filter(({ id }) => !seated.has(id))
  return without.length > 0
    ? `No delegate was seated for ${joinWords(without.map(({ id }) => nameOf(id)))}.`
    : ''
}
