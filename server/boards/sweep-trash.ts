/** Deletes for good what has been in the trash for 30 days. Started by start-boards.ts in every process. */

import type { Log } from '../log.ts'
import type { Runtime } from '../runtime.ts'
import { deleteExpired } from './delete-board.ts'
import { TRASH_DAYS } from './trash-board.ts'

const HOUR_MS = 60 * 60 * 1000
const TRASH_MS = TRASH_DAYS * 24 * HOUR_MS
/** A year's trash must not hold up everything else; the next hour takes the rest. */
const AT_ONCE = 100

type Parts = Pick<Runtime, 'db' | 'hub'>

/**
 * @param now ms since the epoch
 * @returns how many boards this process deleted; of several that sweep at once, each board is one's
 */
export async function sweepTrash({ db, hub }: Parts, now: number): Promise<number> {
  const before = new Date(now - TRASH_MS)
  const expired = await db.board.findMany({
    where: { trashedAt: { lt: before } },
    orderBy: { trashedAt: 'asc' },
    take: AT_ONCE,
    select: { id: true },
  })
  let deleted = 0
  for (const { id } of expired) if (await deleteExpired({ db, hub }, id, before)) deleted += 1
  return deleted
}

/** Sweeps now and every hour; one that fails is made up for by the next. @returns what ends it */
export function keepSweepingTrash(parts: Parts, log: Log): () => void {
  const sweep = async (): Promise<void> => {
    try {
      const boards = await sweepTrash(parts, Date.now())
      if (boards > 0) log.info('trash.swept', { boards })
    } catch (error) {
      log.warn('trash.not-swept', { error })
    }
  }
  void sweep()
  const hourly = setInterval(() => void sweep(), HOUR_MS)
  hourly.unref()
  return () => clearInterval(hourly)
}
