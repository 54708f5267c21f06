/** Whether people can be sent to this process: its database answers and has every migration that the code expects. */

import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { PrismaClient } from '../database/generated/client.ts'
import { readMigrations } from '../database/read-migrations.ts'

const PATIENCE_MS = 2_000

/** False too when the database takes longer than two seconds: a load balancer asks again soon. */
export async function isReady(db: Pick<PrismaClient, '$queryRaw'>): Promise<boolean> {
  const stop = new AbortController()
  try {
    return await Promise.race([
      isMigrated(db),
      wait(PATIENCE_MS, false, { signal: stop.signal, ref: false }),
    ])
  } catch {
    // Whatever failed, the answer is the same, and the log has it from those who needed the database.
    return false
  } finally {
    stop.abort()
  }
}

async function isMigrated(db: Pick<PrismaClient, '$queryRaw'>): Promise<boolean> {
  const expected = await readMigrations(resolve('prisma/migrations'))
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM "_prisma_migrations"
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  const applied = new Set(rows.map(({ name }) => name))
  return expected.every(({ name }) => applied.has(name))
}
