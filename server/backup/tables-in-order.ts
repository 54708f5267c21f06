/** The tables of a database, those that others refer to first. Used by take-backup.ts and restore-backup.ts. */

import type { ClientBase } from 'pg'
import { StartError } from '../start-error.ts'

/** Kept by migrate.ts, and written again by it. */
const MIGRATIONS = '_prisma_migrations'

export async function tablesInOrder(client: ClientBase): Promise<readonly string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1',
  )
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    SELECT DISTINCT f.relname AS "from", t.relname AS "to" FROM pg_constraint c
    JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
    WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace`)
  const left = new Set(tables.map(({ name }) => name).filter((name) => name !== MIGRATIONS))
  const ordered: string[] = []
  while (left.size > 0) {
    const free = [...left].filter(
      (name) => !references.some(({ from, to }) => from === name && left.has(to)),
    )
    if (free.length === 0) throw new StartError('The tables refer to each other in a circle.')
    for (const name of free) left.delete(name)
    ordered.push(...free)
  }
  return ordered
}

/** Applied migrations, oldest first; none when the database was never migrated. */
export async function appliedMigrations(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string | null }>(
    `SELECT to_regclass('${MIGRATIONS}')::text AS table`,
  )
  if (rows[0]?.table == null) return []
  const applied = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM "${MIGRATIONS}"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return applied.rows.map(({ name }) => name)
}
