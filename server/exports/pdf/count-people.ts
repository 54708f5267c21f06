/** How many people of each role a board has: numbers, never names. */

import type { Pool } from 'pg'
import { ROLES } from '#domain/access/role.ts'

export async function countPeople(
  pool: Pool,
  boardId: string,
): Promise<readonly { readonly role: string; readonly count: number }[]> {
  const { rows } = await pool.query<{ readonly role: string; readonly count: number }>(
    'SELECT "role", count(*)::int AS "count" FROM "Membership" WHERE "boardId" = $1 GROUP BY "role"',
    [boardId],
  )
  return ROLES.flatMap((role) => rows.find((row) => row.role === role) ?? [])
}
