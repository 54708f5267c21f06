/**
 * Sessions: a browser acting for a person. A session is spent when its person gains a right (join, create) and
 * replaced by a new one, so a token that somebody planted in a browser beforehand is worth nothing afterwards.
 */

import { randomBytes } from 'node:crypto'
import type { PrismaClient } from '../database/generated/client.ts'
import { hashToken } from './hash-token.ts'
import { PERSON_COLUMNS, type Person } from './person.ts'
import { SESSION_DAYS } from './session-cookie.ts'

const TOKEN_BYTES = 32
const SESSION_MS = SESSION_DAYS * 24 * 60 * 60 * 1000

export type SessionRows = Pick<PrismaClient, 'session'>

/** A session found alive, and whether its end was just put off (then the cookie should be sent again). */
export type LiveSession = { readonly person: Person; readonly renewed: boolean }

/** Begins a session for a person and returns its token, 256 random bits; the row keeps the hash. */
export async function beginSession(
  rows: SessionRows,
  personId: string,
  now: number,
): Promise<string> {
  const { token, row } = newSession(now)
  await rows.session.create({ data: { ...row, personId }, select: { personId: true } })
  return token
}

export type SessionRow = {
  readonly tokenHash: Uint8Array<ArrayBuffer>
  readonly expiresAt: Date
}

/** A token and the row it makes a session of, once somebody writes that row. */
export function newSession(now: number): { readonly token: string; readonly row: SessionRow } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  return {
    token,
    row: { tokenHash: hashToken(token), expiresAt: new Date(now + SESSION_MS) },
  }
}

/**
 * Ends a session and returns whose it was; undefined when there was none or it had expired. Of two calls with one
 * token only one gets the person (the row lock decides), so a session can never be doubled.
 */
export async function spendSession(
  rows: SessionRows,
  token: string | undefined,
  now: number,
): Promise<Person | undefined> {
  if (token === undefined) return undefined
  const tokenHash = hashToken(token)
  const found = await rows.session.findUnique({
    where: { tokenHash },
    select: { person: { select: PERSON_COLUMNS } },
  })
  const { count } = await rows.session.deleteMany({
    where: { tokenHash, expiresAt: { gt: new Date(now) } },
  })
  return count === 1 ? found?.person : undefined
}

/** Whose session a token is, undefined when nobody's. A session past half its life is prolonged. */
export async function liveSession(
  rows: SessionRows,
  token: string | undefined,
  now: number,
): Promise<LiveSession | undefined> {
  if (token === undefined) return undefined
  const tokenHash = hashToken(token)
  const found = await rows.session.findUnique({
    where: { tokenHash },
    select: { expiresAt: true, person: { select: PERSON_COLUMNS } },
  })
  if (!found || found.expiresAt.getTime() <= now) return undefined
  const renewed = mustProlong(found.expiresAt, now)
  if (renewed) await prolongSession(rows, tokenHash, now)
  return { person: found.person, renewed }
}

/** Whether a session is alive and past half its life. */
export function mustProlong(expiresAt: Date, now: number): boolean {
  const left = expiresAt.getTime() - now
  return left > 0 && left < SESSION_MS / 2
}

/** Gives a session its whole life again; one that was spent in the meantime stays spent. */
export async function prolongSession(
  rows: SessionRows,
  tokenHash: Uint8Array<ArrayBuffer>,
  now: number,
): Promise<void> {
  // updateMany, because finding none is no error.
  await rows.session.updateMany({
    where: { tokenHash },
    data: { expiresAt: new Date(now + SESSION_MS) },
  })
}
