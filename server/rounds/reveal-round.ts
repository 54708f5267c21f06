/**
 * The reveal: every value of a sealed round enters the board in one Yjs transaction, exactly once. The board's log and
 * the round's rows are not one transaction of the database, so the order is: hold the round, enter it where the board
 * does not have it yet, then say that it is revealed. Whoever comes after a crash in between finds it entered.
 */

import { DomainError } from '#domain/access/domain-error.ts'
import { enterRound, type OpenedBallot } from '#domain/rounds/enter-round.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'
import { holdToEnd, tryToEnd } from './round-lock.ts'
import { databaseNow, roundOf, type StoredRound } from './round-row.ts'
import { openBallot } from './seal.ts'
import { closeRound } from './void-round.ts'

/** While the database is slow, storing the board may take long; another process must not begin meanwhile. */
const REVEAL_TIMEOUT_MS = 5 * 60_000

export type RevealWish = {
  readonly boardId: string
  readonly roundId: string
}

type Running = Pick<Runtime, 'db' | 'hub' | 'secret'>
type Rows = Pick<
  PrismaClient,
  'auditEntry' | 'sealedRound' | 'sealedBallot' | '$queryRaw' | '$executeRaw'
>

/**
 * Reveals a round whose time is over; does nothing where it is not, or somebody else is at it.
 * @returns whether it was revealed now
 */
export async function revealWhenDue(running: Running, wish: RevealWish): Promise<boolean> {
  return ending(running, async (rows) => {
    if (!(await tryToEnd(rows, wish.roundId))) return false
    const round = await roundOf(rows, wish.boardId, wish.roundId)
    if (round.state !== 'open' || round.endsAt > (await databaseNow(rows))) return false
    await reveal(running, rows, round)
    return true
  })
}

/**
 * Reveals a round before its time, once all parties have submitted: nobody is overtaken.
 * @throws DomainError `not_found`, `not_now`
 */
export async function revealEarly(
  running: Running,
  wish: RevealWish & { readonly by: Person },
): Promise<void> {
  await roundOf(running.db, wish.boardId, wish.roundId)
  await ending(running, async (rows) => {
    await holdToEnd(rows, wish.roundId)
    const round = await roundOf(rows, wish.boardId, wish.roundId)
    if (round.state !== 'open') throw new DomainError('not_now', 'The round is over.')
    if (round.ballots.length < round.parties.length) {
      throw new DomainError('not_now', 'Not all parties have submitted.')
    }
    await reveal(running, rows, round, wish.by)
  })
}

function ending<T>({ db }: Running, end: (rows: Rows) => Promise<T>): Promise<T> {
  return db.$transaction(end, { timeout: REVEAL_TIMEOUT_MS, maxWait: 10_000 })
}

async function reveal(
  running: Running,
  rows: Rows,
  round: StoredRound,
  earlyBy?: Person,
): Promise<void> {
  const { id: roundId, boardId } = round
  const ballots = await openedBallots(running, rows, roundId)
  const at = (await databaseNow(rows)).getTime()
  await running.hub.change(boardId, null, (doc) => enterRound(doc, { ...round, ballots }, at))
  await closeRound(rows, { boardId, roundId, state: 'revealed' })
  // Who opened it has it revealed, by the time they set, where nobody does it earlier.
  const by = earlyBy ?? { id: round.openedBy, name: round.openedByName }
  await noteAct(rows, { boardId, by }, { act: 'round.revealed', roundId, number: round.number })
}

async function openedBallots(
  { secret }: Running,
  rows: Rows,
  roundId: string,
): Promise<ReadonlyMap<string, OpenedBallot>> {
  const found = await rows.sealedBallot.findMany({ where: { roundId } })
  return new Map(
    found.flatMap(({ actorId, box }) =>
      box ? [[actorId, openBallot(secret, { roundId, actorId }, box)] as const] : [],
    ),
  )
}
