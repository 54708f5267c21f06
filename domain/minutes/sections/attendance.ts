/** Who was there, by role, from when to when, and for which party nobody was. */

import { ROLES, type Role } from '#domain/access/role.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { durationWords } from '../clock.ts'
import { counted, plain, table, together } from '../markdown.ts'
import type { Minuted } from '../minuted.ts'
import type { Attendee, Departed } from '../minutes-facts.ts'
import { timeThere, type Visit } from '../visits.ts'

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
      ['Name', 'Role', 'Had the board open', 'Time'],
      sorted.map((person) => row(person, minuted)),
    ),
    left.length > 0 &&
      `No longer on the board: ${joinWords(left.map((one) => departed(one, minuted)))}.`,
    unseated(minuted),
    'Absences of less than five minutes are not told.',
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

function row(person: Attendee, minuted: Minuted): readonly string[] {
  const { nameOf, negotiation } = minuted
  const { name, role, actorId } = person
  const actor = [...negotiation.actors.values()].find(({ id }) => id === actorId)
  const one = ROLE_NAMES[role][0]
  const visits = upToNow(person.visits, minuted)
  return [
    plain(name),
    actor ? `${one}, ${nameOf(actor.id)}` : one,
    visitWords(person, visits, minuted),
    visits.length > 0 ? durationWords(timeThere(visits)) : '',
  ]
}

/** Whoever comes and goes all day is told in one stretch. */
const MOST_VISITS = 5
/** Visits that go on are written down every minute. */
const GOES_ON_MS = 2 * 60_000

/** A visit that goes on lasts until now. */
function upToNow(visits: readonly Visit[], { facts: { madeAt } }: Minuted): readonly Visit[] {
  return visits.map((visit) =>
    visit.until > madeAt - GOES_ON_MS ? { ...visit, until: Math.max(visit.from, madeAt) } : visit,
  )
}

function visitWords({ since }: Attendee, visits: readonly Visit[], minuted: Minuted): string {
  const [first] = visits
  // From before visits were kept, or of who came by a link and went no further.
  if (first === undefined) return `not recorded; first came in ${minuted.clock.moment(since)}`
  return spans(visits, minuted)
}

function spans(visits: readonly Visit[], minuted: Minuted): string {
  const [first, last] = [visits[0], visits.at(-1)]
  if (!first || !last) return ''
  if (visits.length <= MOST_VISITS) return visits.map((each) => span(each, minuted)).join('; ')
  return `${span({ from: first.from, until: last.until }, minuted)}, in ${visits.length} visits`
}

function span({ from, until }: Visit, { clock, facts: { madeAt } }: Minuted): string {
  if (until >= madeAt) return `${clock.moment(from)} on`
  const isOneDay = clock.day(from) === clock.day(until)
  return `${clock.moment(from)} to ${isOneDay ? clock.hour(until) : clock.moment(until)}`
}

function departed({ name, visits }: Departed, minuted: Minuted): string {
  return visits.length > 0 ? `${plain(name)} (${spans(visits, minuted)})` : plain(name)
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
