/** Says in the log what this server's secret does not open: most likely the file `secret` did not move with the database. */

import type { PrismaClient } from '../database/generated/client.ts'
import type { Log } from '../log.ts'
import { sealOf } from './sealed-box.ts'

type Rows = Pick<PrismaClient, 'delegationNote' | 'sealedRound'>

/** At the start; nothing stands in the way of it, not even that this cannot be asked. */
export async function tellUnreadable(rows: Rows, secret: Uint8Array, log: Log): Promise<void> {
  const sealedWith = { not: sealOf(secret) }
  try {
    const notes = await rows.delegationNote.count({ where: { sealedWith } })
    const rounds = await rows.sealedRound.count({ where: { sealedWith, state: 'open' } })
    if (notes + rounds > 0) log.warn('secret.another', { notes, rounds })
  } catch (error) {
    log.warn('secret.not-compared', { error })
  }
}
