/**
 * What minutes know beside the board's document, from its rows, for the worker: people, the session's steps, rounds,
 * threads and sources. Ballots, notes, scores and rooms are not asked for. Next: make-minutes.ts.
 */

import type { Pool } from 'pg'
import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'
import type { ExportedComments } from '#domain/exports/format/board-file.ts'
import type {
  Attendee,
  HeldRound,
  MinutesFacts,
  OpenThread,
  SessionStep,
} from '#domain/minutes/minutes-facts.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { askedParties, askedProposals, ROUND_STATES } from '#domain/rounds/sealed-round.ts'
import { readSessionState } from '#domain/session/session-state.ts'
import { STAGES } from '#domain/session/stage.ts'
import { namedIn } from '../worker/named-in.ts'
import { storedComments } from '../worker/stored-comments.ts'
import { earlierBoard } from './earlier-board.ts'
import { madeUpNames } from './made-up-names.ts'
import { peopleWhoLeft } from './people-who-left.ts'
import { visitsOn } from './visits-on.ts'

export type Asking = {
  readonly boardId: string
  /** ms since the epoch. */
  readonly madeAt: number
  readonly zone: string
  /** The snapshot to compare with; empty: the first. */
  readonly since: string
}

export async function storedFacts(
  pool: Pool,
  { boardId, madeAt, zone, since }: Asking,
  negotiation: Negotiation,
): Promise<MinutesFacts> {
  const [begun, session, people, left, steps, rounds, comments, sources] = await Promise.all([
    boardSince(pool, boardId),
    sessionState(pool, boardId),
    members(pool, boardId),
    peopleWhoLeft(pool, boardId),
    sessionSteps(pool, boardId),
    heldRounds(pool, boardId),
    storedComments(pool, boardId),
    sourceTitles(pool, boardId),
  ])
  const { stage, agenda, itemId } = session
  return {
    ...{ boardId, madeAt, zone, people, left, stage, agenda, itemId, steps, rounds, sources },
    boardSince: begun,
    threads: await openThreads(pool, boardId, comments),
    names: await madeUpNames(pool, boardId, negotiation),
    earlier: await earlierBoard(pool, boardId, since),
  }
}

async function boardSince(pool: Pool, boardId: string): Promise<number> {
  const { rows } = await pool.query<{ readonly createdAt: Date }>(
    'SELECT "createdAt" FROM "Board" WHERE "id" = $1',
    [boardId],
  )
  return rows[0]?.createdAt.getTime() ?? 0
}

async function sessionState(
  pool: Pool,
  boardId: string,
): Promise<ReturnType<typeof readSessionState>> {
  const { rows } = await pool.query<{ readonly state: unknown }>(
    'SELECT "state" FROM "BoardSession" WHERE "boardId" = $1',
    [boardId],
  )
  return readSessionState(rows[0]?.state)
}

const MEMBER = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  actorId: z.string().nullable(),
  id: z.string(),
  joinedAt: z.date(),
})

/** Who came first is named first. */
async function members(pool: Pool, boardId: string): Promise<readonly Attendee[]> {
  const { rows } = await pool.query(
    `SELECT p."id", COALESCE(m."pseudonym", p."name") AS "name", m."role", m."actorId", m."joinedAt"
     FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
     WHERE m."boardId" = $1 ORDER BY m."joinedAt", p."id"`,
    [boardId],
  )
  const visits = await visitsOn(pool, boardId)
  return z
    .array(MEMBER)
    .parse(rows)
    .map(({ id, name, role, actorId, joinedAt }) => ({
      ...{ name, role, since: joinedAt.getTime(), visits: visits(id) },
      ...(actorId !== null && { actorId }),
    }))
}

const STEP = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('session.stage'),
    at: z.date(),
    facts: z.object({ stage: z.enum(STAGES) }),
  }),
  z.object({
    act: z.literal('session.item'),
    at: z.date(),
    facts: z.object({ itemId: z.string().exactOptional() }),
  }),
])

/** What another version of Parley noted and this one cannot read is left out. */
async function sessionSteps(pool: Pool, boardId: string): Promise<readonly SessionStep[]> {
  const { rows } = await pool.query(
    `SELECT "act", "at", "facts" FROM "AuditEntry"
     WHERE "boardId" = $1 AND "act" IN ('session.stage', 'session.item') ORDER BY "id"`,
    [boardId],
  )
  return rows.flatMap((row): readonly SessionStep[] => {
    const { data } = STEP.safeParse(row)
    if (!data) return []
    const at = data.at.getTime()
    return data.act === 'session.stage'
      ? [{ at, step: 'stage', ...data.facts }]
      : [{ at, step: 'item', ...data.facts }]
  })
}

const ROUND = z.object({
  number: z.number(),
  state: z.enum(ROUND_STATES),
  openedAt: z.date(),
  closedAt: z.date().nullable(),
  proposals: askedProposals,
  parties: askedParties,
  entryId: z.string(),
})

/** What an open round's entries will be known by is told to nobody. */
async function heldRounds(pool: Pool, boardId: string): Promise<readonly HeldRound[]> {
  const { rows } = await pool.query(
    `SELECT "number", "state", "openedAt", "closedAt", "proposals", "parties", "entryId" FROM "SealedRound"
     WHERE "boardId" = $1 ORDER BY "number"`,
    [boardId],
  )
  return z
    .array(ROUND)
    .parse(rows)
    .map(({ openedAt, closedAt, entryId, ...round }) => ({
      ...round,
      openedAt: openedAt.getTime(),
      ...(closedAt && { closedAt: closedAt.getTime() }),
      ...(round.state === 'revealed' && { entryId }),
    }))
}

async function openThreads(
  pool: Pool,
  boardId: string,
  { threads }: ExportedComments,
): Promise<readonly OpenThread[]> {
  const open = threads.filter(({ resolved }) => resolved === null)
  const ids = open.flatMap(({ comments }) => comments.map(({ by }) => by))
  const person = await namedIn(pool, boardId, ids)
  return open
    .map(({ anchor, about, comments }) => ({
      ...{ anchor, about },
      comments: comments
        .filter(({ deletedAt }) => deletedAt === null)
        .map(({ by, at, text }) => ({ by: person(by).name, at: Date.parse(at), text })),
    }))
    .filter(({ comments }) => comments.length > 0)
}

async function sourceTitles(pool: Pool, boardId: string): Promise<MinutesFacts['sources']> {
  const { rows } = await pool.query<{ id: string; title: string; removedAt: Date | null }>(
    'SELECT "id", "title", "removedAt" FROM "Source" WHERE "boardId" = $1',
    [boardId],
  )
  return Object.fromEntries(rows.map(({ id, title, removedAt }) => [id, removedAt ? null : title]))
}
