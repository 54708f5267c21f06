/** When each person had a board open, short absences left out: for its minutes. */

import type { Pool } from 'pg'
import { joinVisits, type Visit } from '#domain/minutes/visits.ts'

type Row = { readonly personId: string; readonly since: Date; readonly until: Date }

/** By a person's id; none for somebody who never was there. */
export async function visitsOn(
  pool: Pool,
  boardId: string,
): Promise<(personId: string) => readonly Visit[]> {
  const { rows } = await pool.query<Row>(
    'SELECT "personId", "since", "until" FROM "Visit" WHERE "boardId" = $1',
    [boardId],
  )
  const visits = new Map<string, Visit[]>()
  for (const { personId, since, until } of rows) {
    const own = visits.get(personId) ?? []
    own.push({ from: since.getTime(), until: until.getTime() })
    visits.set(personId, own)
  }
  return (personId) => joinVisits(visits.get(personId) ?? [])
}
