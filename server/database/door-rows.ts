/**
 * What the door of a board asks for each socket, in one statement over plain `pg`: when a whole workshop comes back at
 * once, this is most of what their coming costs. Measured warm, side by side: 0.6 ms of CPU through Prisma's client (four
 * statements), 0.35 through its raw queries, 0.15 so. Asked by server/access/admit.ts.
 */

import { Pool } from 'pg'

/** A session that is in the database, whether or not it is over, and what its person is to one board. */
export type DoorRow = {
  readonly expiresAt: Date
  readonly person: { readonly id: string; readonly name: string; readonly hue: number }
  readonly boardExists: boolean
  /** As it stands in the membership; null when there is none. */
  readonly role: string | null
}

export interface DoorRows {
  /** @param tokenHash SHA-256 of the session's token; undefined when no session has it */
  find(tokenHash: Uint8Array, boardId: string): Promise<DoorRow | undefined>
  close(): Promise<void>
}

/** Connections of its own, so that those who come do not stand in the way of what is being saved. */
const CONNECTIONS = 4
const CONNECT_TIMEOUT_MS = 5_000
const QUERY_TIMEOUT_MS = 10_000

/** @param onLost told about an idle connection that breaks; the pool replaces it */
export function openDoorRows(databaseUrl: string, onLost: (error: Error) => void): DoorRows {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
  })
  pool.on('error', onLost)
  return {
    find: async (tokenHash, boardId) => {
      const values = [Buffer.from(tokenHash), boardId]
      const { rows } = await pool.query<Found>({ name: 'door', text: FIND, values })
      return rows[0] && toDoorRow(rows[0])
    },
    close: () => pool.end(),
  }
}

type Found = {
  readonly expiresAt: Date
  readonly id: string
  readonly name: string
  readonly hue: number
  readonly boardExists: boolean
  readonly role: string | null
}

const FIND = `
  SELECT s."expiresAt", p.id, p.name, p.hue, b.id IS NOT NULL AS "boardExists", m.role
  FROM "Session" s JOIN "Person" p ON p.id = s."personId"
  LEFT JOIN "Board" b ON b.id = $2
  LEFT JOIN "Membership" m ON m."boardId" = b.id AND m."personId" = p.id
  WHERE s."tokenHash" = $1`

function toDoorRow({ expiresAt, id, name, hue, boardExists, role }: Found): DoorRow {
  return { expiresAt, person: { id, name, hue }, boardExists, role }
}
