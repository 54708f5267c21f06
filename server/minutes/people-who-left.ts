/** Who came to a board by a link and is in it no more, as the audit has it, under the names they have there, and when they were there. */

import type { Pool } from 'pg'
import type { Departed } from '#domain/minutes/minutes-facts.ts'
import { UNKNOWN_NAME, WHO_LEFT } from '../access/named-people.ts'
import { namedIn } from '../worker/named-in.ts'
import { visitsOn } from './visits-on.ts'

/** Those without a name of their own are counted in one entry. A guest who signed in is here as who they are now. */
export async function peopleWhoLeft(pool: Pool, boardId: string): Promise<readonly Departed[]> {
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
  const visits = await visitsOn(pool, boardId)
  const left = ids.map((id) => ({ name: person(id).name, visits: visits(id) }))
  const named = left.filter(({ name }) => name !== WHO_LEFT && name !== UNKNOWN_NAME)
  const others = left.length - named.length
  if (others === 0) return named
  return [...named, { name: others === 1 ? '1 other' : `${others} others`, visits: [] }]
}
