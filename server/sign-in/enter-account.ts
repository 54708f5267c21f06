/** Signs somebody in who has shown who they are: their account, what they had here as a guest, and a fresh session. */

import { admitPerson } from '../access/admit-person.ts'
import { PERSON_COLUMNS, type Person } from '../access/person.ts'
import { beginSession, spendSession } from '../access/session.ts'
import { spreadHue } from '../access/spread-hue.ts'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'
import type { Identity } from './finish-sign-in.ts'
import { hasAccount } from './has-account.ts'
import { mergeGuest } from './merge-guest.ts'

type Rows = Prisma.TransactionClient

export type Entering = {
  readonly identity: Identity
  /** The session the browser came with; it is spent. */
  readonly session: string | undefined
  readonly now: number
}

/**
 * An account always has a person of its own, also where a guest signs in for the first time: of that guest no session and
 * no socket lives on, so whoever planted a session of theirs in a browser holds nothing of the account's.
 * @returns the new session's token, for the cookie
 */
export function enterAccount(
  db: PrismaClient,
  { identity, session, now }: Entering,
): Promise<string> {
  return db.$transaction(async (rows) => {
    const known = await spendSession(rows, session, now)
    const guest = known && !(await hasAccount(rows, known.id)) ? known : undefined
    const person = await accountOf(rows, identity, guest)
    if (guest) await mergeGuest(rows, guest, person)
    return beginSession(rows, person.id, now)
  })
}

/** Somebody new is called as they called themselves here; else as the provider calls them. */
async function accountOf(
  rows: Rows,
  { issuer, subject, name }: Identity,
  guest: Person | undefined,
): Promise<Person> {
  // Two browsers of one person at once: the second waits, and finds what the first has made.
  const key = JSON.stringify([issuer, subject])
  await rows.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 34))::text`
  const known = await rows.account.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { person: { select: PERSON_COLUMNS } },
  })
  if (known) return known.person
  const person = await admitPerson(rows, {
    known: undefined,
    displayName: guest?.name ?? name ?? 'Member',
    hue: async () => guest?.hue ?? spreadHue([]),
  })
  await rows.account.create({ data: { issuer, subject, personId: person.id } })
  return person
}
