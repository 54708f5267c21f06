/** Forgets sessions that are long over, so that their table does not grow for ever. Started by main.ts. */

import type { PrismaClient } from '../database/generated/client.ts'
import type { Log } from '../log.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** A server whose clock is some days ahead must not throw away what is still good: over sessions are refused anyway. */
const GRACE_MS = 30 * DAY_MS

type Sessions = Pick<PrismaClient, 'session'>

/** @returns how many sessions were over for a month and are gone now */
export async function sweepSessions({ session }: Sessions, now: number): Promise<number> {
  const { count } = await session.deleteMany({
    where: { expiresAt: { lt: new Date(now - GRACE_MS) } },
  })
  return count
}

/** Sweeps now and once a day; a day on which it fails is made up for by the next. @returns what ends it */
export function keepSweeping(db: Sessions, log: Log): () => void {
  const sweep = async (): Promise<void> => {
    try {
      const sessions = await sweepSessions(db, Date.now())
      if (sessions > 0) log.info('sessions.swept', { sessions })
    } catch (error) {
      log.warn('sessions.not-swept', { error })
    }
  }
  void sweep()
  const daily = setInterval(() => void sweep(), DAY_MS)
  daily.unref()
  return () => clearInterval(daily)
}
