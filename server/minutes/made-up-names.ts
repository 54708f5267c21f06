/**
 * What those who acted on a board are called now, while its names are made up: the document keeps the names that things
 * were stated under, and before names were made up those were people's own.
 */

import type { Pool } from 'pg'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { namedIn } from '../worker/named-in.ts'

/** By their ids; nobody while people go by their names. */
export async function madeUpNames(
  pool: Pool,
  boardId: string,
  { ledger, decisions, proposals }: Negotiation,
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await pool.query<{ readonly isOn: boolean }>(
    'SELECT "hasPseudonyms" AS "isOn" FROM "Board" WHERE "id" = $1',
    [boardId],
  )
  if (rows[0]?.isOn === false) return {}
  const versions = [...proposals.values()].flatMap((proposal) => proposal.versions)
  const ids = [...new Set([...ledger, ...decisions, ...versions].map(({ by }) => by))]
  const person = await namedIn(pool, boardId, ids)
  return Object.fromEntries(ids.map((id) => [id, person(id).name]))
}
