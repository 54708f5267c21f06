/** Keeps everybody else from a table, so that what reads it is caught in the midst. */

import pg from 'pg'
import { expect } from 'vitest'

export type HeldTable = {
  /** Resolves once a query of somebody's waits for it. */
  readonly wanted: () => Promise<void>
  readonly release: () => Promise<void>
}

/** @param table as the schema has it: `BoardUpdate` */
export async function holdTable(url: string, table: string): Promise<HeldTable> {
  const holder = new pg.Client({ connectionString: url })
  const looker = new pg.Client({ connectionString: url })
  await Promise.all([holder.connect(), looker.connect()])
  await holder.query('BEGIN')
  await holder.query(`LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`)
  // A server that ends drops its database with everybody on it.
  for (const client of [holder, looker]) client.on('error', () => undefined)
  const waiting = async () => {
    const { rows } = await looker.query<{ readonly count: number }>(
      `SELECT count(*)::int FROM pg_locks WHERE NOT granted AND relation = '"${table}"'::regclass`,
    )
    return rows[0]?.count ?? 0
  }
  return {
    wanted: async () => {
      await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThan(0)
    },
    release: async () => {
      await holder.query('ROLLBACK')
      await Promise.all([holder.end(), looker.end()])
    },
  }
}
