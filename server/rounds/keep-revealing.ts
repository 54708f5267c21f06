/**
 * Reveals rounds when their time is over although nobody looks, and those whose time passed while no server ran.
 * Started by main.ts; every process of a database does it, and reveal-round.ts lets one of them.
 */

import type { Runtime } from '../runtime.ts'
import { sealOf } from '../sealing/sealed-box.ts'
import { type RevealWish, revealWhenDue } from './reveal-round.ts'

/** A round that was opened on another process is noticed within this; none is shorter than a minute. */
const LOOK_EVERY_MS = 5_000
const SOONEST_MS = 50
const AGAIN_MS = 500
/** Where people have the board open, the process that serves them goes first: they see it happen. */
const GRACE_MS = 3_000
/** After it, one that holds the board still: whoever joins there next would not be told. */
const HELD_GRACE_MS = 1_500

type Running = Pick<Runtime, 'db' | 'hub' | 'secret' | 'log'>

/** @returns what ends it, once what is under way is done */
export function keepRevealing(running: Running): () => Promise<void> {
  const failing = new Set<string>()
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  let looking = look()
  return async () => {
    isOver = true
    clearTimeout(timer)
    await looking
  }

  async function look(): Promise<void> {
    const wait = await revealDue(running, failing).catch((error: unknown) => {
      running.log.warn('rounds.not-looked', { error })
      return LOOK_EVERY_MS
    })
    if (isOver) return
    timer = setTimeout(() => {
      looking = look()
    }, wait)
    timer.unref()
  }
}

type DueRound = RevealWish & { readonly overMs: number }

/** @returns how long to wait before looking again, in ms */
async function revealDue(running: Running, failing: Set<string>): Promise<number> {
  const rounds = await openRounds(running)
  const waits = await Promise.all(
    rounds.map(async ({ overMs, ...wish }) => {
      const early = graceOf(running, wish) - overMs
      if (early > 0) return early
      return (await isSettled(running, wish, failing)) ? LOOK_EVERY_MS : AGAIN_MS
    }),
  )
  return Math.max(SOONEST_MS, Math.min(LOOK_EVERY_MS, ...waits))
}

function graceOf({ hub }: Running, { boardId }: RevealWish): number {
  if (hub.socketsOn(boardId) > 0) return 0
  return hub.isOpen(boardId) ? HELD_GRACE_MS : GRACE_MS
}

/** Not where somebody else is at it, or a ballot is just coming in. What fails is tried again, and said once. */
async function isSettled(
  running: Running,
  wish: RevealWish,
  failing: Set<string>,
): Promise<boolean> {
  const { boardId, roundId } = wish
  try {
    const isRevealed = await revealWhenDue(running, wish)
    failing.delete(roundId)
    if (isRevealed) running.log.info('round.revealed', { boardId, roundId })
    return isRevealed
  } catch (error) {
    if (!failing.has(roundId)) running.log.error('round.not-revealed', { boardId, roundId, error })
    failing.add(roundId)
    return true
  }
}

/** Rounds sealed with another secret are left to whoever has it. */
async function openRounds({ db, secret }: Running): Promise<readonly DueRound[]> {
  return db.$queryRaw<DueRound[]>`
    SELECT id AS "roundId", "boardId",
      (extract(epoch FROM clock_timestamp() - "endsAt") * 1000)::float8 AS "overMs"
    FROM "SealedRound" WHERE state = 'open' AND "sealedWith" = ${sealOf(secret)}
    ORDER BY "endsAt" LIMIT 200`
}
