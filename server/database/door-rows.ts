/**
 * What the door of a board asks for each socket, in one statement over plain `pg`: when a whole workshop comes back at
 * once, this is most of what their coming costs. Measured warm, side by side: 0.6 ms of CPU through Prisma's client (four
 * statements), 0.35 through its raw queries, 0.15 so, 0.06 when eight come together. Asked by server/access/admit.ts.
 */

import { Pool } from 'pg'
import { Together } from './together.ts'

/** A session that is in the database, whether or not it is over, and what its person is to one board. */
export type DoorRow = {
  readonly expiresAt: Date
  readonly person: { readonly id: string; readonly name: string; readonly hue: number }
  /** How often they have signed out everywhere. */
  readonly signOuts: number
  readonly boardExists: boolean
  /** In the trash, or a room of a board that is. */
  readonly isTrashed: boolean
  /** As it stands in the membership; null when there is none. */
  readonly role: string | null
  readonly actorId: string | null
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
  const questions = new Together<Question, DoorRow | undefined>(async (together) => {
    const values = [
      together.map(({ tokenHash }) => Buffer.from(tokenHash)),
      together.map(({ boardId }) => boardId),
    ]
    const { rows } = await pool.query<Found>({ name: 'door', text: FIND, values })
    const found = new Map(rows.map((row) => [Number(row.place), toDoorRow(row)]))
    return together.map((_, i) => found.get(i + 1))
  })
  return {
    find: (tokenHash, boardId) => questions.ask({ tokenHash, boardId }),
    close: () => pool.end(),
  }
}

type Question = { readonly tokenHash: Uint8Array; readonly boardId: string }

type Found = {
  /** Of the question it answers, from 1. A bigint, which pg reads as text. */
  readonly place: string
  readonly expiresAt: Date
  readonly id: string
  readonly name: string
  readonly hue: number
  readonly signOuts: number
  readonly boardExists: boolean
  readonly isTrashed: boolean
  readonly role: string | null
  readonly actorId: string | null
}

const FIND = `
  SELECT asked.place, s."expiresAt", p.id, COALESCE(m.pseudonym, p.name) AS name, p.hue, p."signOuts", b.id IS NOT NULL AS "boardExists",
    COALESCE(o."trashedAt", b."trashedAt") IS NOT NULL AS "isTrashed", m.role, m."actorId"
  FROM unnest($1::bytea[], $2::text[]) WITH ORDINALITY AS asked ("tokenHash", "boardId", place)
  JOIN "Session" s ON s."tokenHash" = asked."tokenHash"
  JOIN "Person" p ON p.id = s."personId"
  LEFT JOIN "Board" b ON b.id = asked."boardId"
  LEFT JOIN "CaucusRoom" r ON r."boardId" = b.id
  LEFT JOIN "Board" o ON o.id = r."plenaryId"
  LEFT JOIN "Membership" m ON m."boardId" = b.id AND m."personId" = p.id`

function toDoorRow({ id, name, hue, place: _, ...row }: Found): DoorRow {
  return { ...row, person: { id, name, hue } }
}
