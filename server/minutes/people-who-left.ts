/** Who came to a board by a link and is in it no more, as the audit has it, under the names they have there. */

import type { Pool } from 'pg'
import { UNKNOWN_NAME, WHO_LEFT } from '../access/named-people.ts'
import { namedIn } from '../worker/named-in.ts'

/** Those without a name of their own are counted in one entry. A guest who signed in is here as who they are now. */
export async function peopleWhoLeft(pool: Pool, boardId: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ readonly id: string }>(
    `SELECT a."byId" AS "id" FROM "AuditEntry" a
     WHERE a."boardId" = $1 AND a."act" = 'person.joined'
       AND NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."boardId" = $1 AND m."personId" = a."byId")
       AND NOT EXISTS (SELECT 1 FROM "AuditEntry" s WHERE s."boardId" = $1 AND s."act" = 'person.signed-in'
         AND s."facts"->>'personId' = a."byId")
     GROUP BY a."byId" ORDER BY min(a."id")`,
    [boardId],
  )
  const ids = rows.map(({ id }) => id)
  const person = await namedIn(pool, boardId, ids)
  const names = ids.map((id) => person(id).name)
  const named = names.filter((name) => name !== WHO_LEFT && name !== UNKNOWN_NAME)
  const others = names.length - named.length
  return others > 0 ? [...named, others === 1 ? '1 other' : `${others} others`] : named
}
