/** How the session on a board stands, as every member is told it; and what of it the sync server enforces. */

import type { BoardLock } from '#domain/session/board-lock.ts'
import { readSessionState, type SessionState } from '#domain/session/session-state.ts'
import { nameOn } from '../access/pseudonym.ts'
import type { PrismaClient } from '../database/generated/client.ts'

export type Hand = {
  readonly personId: string
  readonly name: string
  readonly hue: number
  /** ms since the epoch. */
  readonly at: number
}

export type SessionSummary = Omit<SessionState, 'hands'> & {
  readonly hands: readonly Hand[]
  /** ms since the epoch: what instants here are measured by. */
  readonly now: number
}

type Rows = Pick<PrismaClient, 'boardSession' | 'membership'>

/** A blank one where no facilitator has done anything yet. Hands of people who are no members any more are left out. */
export async function readSession(
  rows: Rows,
  boardId: string,
  now: () => number,
): Promise<SessionSummary> {
  const row = await rows.boardSession.findUnique({ where: { boardId }, select: { state: true } })
  return summaryOf(rows, boardId, readSessionState(row?.state), now)
}

/** The state with names to its hands. The clock is read last: what the queries took does not make it late. */
export async function summaryOf(
  rows: Pick<Rows, 'membership'>,
  boardId: string,
  state: SessionState,
  now: () => number,
): Promise<SessionSummary> {
  const hands = await namedHands(rows, boardId, state)
  return { ...state, hands, now: now() }
}

async function namedHands(
  rows: Pick<Rows, 'membership'>,
  boardId: string,
  { hands }: SessionState,
): Promise<readonly Hand[]> {
  if (hands.length === 0) return []
  const members = await rows.membership.findMany({
    where: { boardId, personId: { in: hands.map(({ personId }) => personId) } },
    select: { pseudonym: true, person: { select: { id: true, name: true, hue: true } } },
  })
  const known = new Map(
    members.map(({ pseudonym, person }) => [
      person.id,
      { ...person, name: nameOn(pseudonym, person) },
    ]),
  )
  return hands.flatMap(({ personId, at }) => {
    const person = known.get(personId)
    return person ? [{ personId, name: person.name, hue: person.hue, at }] : []
  })
}

/** What is locked on a board. Asked by the sync server at a board's opening and at every recheck. */
export async function lockOf(
  rows: Pick<PrismaClient, 'boardSession'>,
  boardId: string,
): Promise<BoardLock> {
  const row = await rows.boardSession.findUnique({ where: { boardId }, select: { state: true } })
  return readSessionState(row?.state).lock
}
