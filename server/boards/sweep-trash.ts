/** Deletes for good what has been in the trash for 30 days. Started by start-boards.ts in every process. */

import type { Runtime } from '../runtime.ts'
import { deleteExpired } from './delete-board.ts'
import { TRASH_DAYS } from './trash-board.ts'

const HOUR_MS = 60 * 60 * 1000
/** A year's trash must not hold up everything else; the next hour takes the rest. */
const AT_ONCE = 100

type Parts = Pick<Runtime, 'db' | 'hub' | 'log'>

/** @returns how many boards this process deleted; of several that sweep at once, each board is one's */
export async function sweepTrash(parts: Parts): Promise<number> {
  const expired = await parts.db.$queryRaw<Expired[]>`
    SELECT id, now() - make_interval(days => ${TRASH_DAYS}) AS before FROM "Board"
    WHERE "trashedAt" < now() - make_interval(days => ${TRASH_DAYS})
    ORDER BY "trashedAt" LIMIT ${AT_ONCE}`
  let deleted = 0
  for (const board of expired) if (await isDeleted(parts, board)) deleted += 1
  return deleted
}

/** `before`: when 30 days ago was, by the database's clock. */
type Expired = { readonly id: string; readonly before: Date }

/** One that cannot be deleted must not keep the others for ever, which come after it every time. */
async function isDeleted(parts: Parts, { id, before }: Expired): Promise<boolean> {
  try {
    return await deleteExpired(parts, id, before)
  } catch (error) {
    parts.log.warn('trash.not-deleted', { boardId: id, error })
    return false
  }
}

/** Sweeps now and every hour; one that fails is made up for by the next. @returns what ends it */
export function keepSweepingTrash(parts: Parts): () => void {
  const { log } = parts
  const sweep = async (): Promise<void> => {
    try {
      const boards = await sweepTrash(parts)
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
