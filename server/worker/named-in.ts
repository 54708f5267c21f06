/** People by their ids, under the names they have on a board: access/named-people.ts, for the worker. */

import type { Pool } from 'pg'
import { UNKNOWN_NAME, WHO_LEFT } from '../access/named-people.ts'
import type { Person } from '../access/person.ts'

/** @returns who is unknown as somebody without a name of their own */
export async function namedIn(
  pool: Pool,
  boardId: string,
  ids: readonly string[],
): Promise<(id: string) => Person> {
  const { rows } = await pool.query<Person>(
    `SELECT p."id", p."hue", COALESCE(m."pseudonym", f."pseudonym",
       CASE WHEN b."hasPseudonyms" AND m."personId" IS NULL THEN $3 ELSE p."name" END) AS "name"
     FROM "Person" p JOIN "Board" b ON b."id" = $1
     LEFT JOIN "Membership" m ON m."boardId" = b."id" AND m."personId" = p."id"
     LEFT JOIN "FormerName" f ON f."boardId" = b."id" AND f."personId" = p."id" AND m."personId" IS NULL
     WHERE p."id" = ANY($2)`,
    [boardId, [...new Set(ids)], WHO_LEFT],
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  return (id) => known.get(id) ?? { id, name: UNKNOWN_NAME, hue: 0 }
}
