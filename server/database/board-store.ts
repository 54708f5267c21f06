/**
 * The board's log in Postgres: append-only rows. Plain `pg`, because this is the hot path: one INSERT a flush, whatever
 * the number of boards. Last hop of an edit. Checkpoints are the worker's (server/worker/).
 */

import { Pool } from 'pg'
import type { AuditRow } from '../audit/note-act.ts'
import { loadBoard } from './load-board.ts'
import { Together } from './together.ts'

/** Rows of one origin are numbered from 0 without gaps, and become visible in that order. */
export type LogRow = {
  readonly boardId: string
  /** The life of one server process; it never comes back. */
  readonly origin: string
  readonly n: number
  readonly bytes: Uint8Array
  /** Null: the server's own act. */
  readonly personId: string | null
  /** Yjs client ids that become this person's with this row [S11]. */
  readonly binds?: readonly number[]
  /** What the audit says of it: stored with the row, or neither is. */
  readonly noted?: AuditRow
}

/** Origin to the last row of it that is covered. */
export type Covered = Readonly<Record<string, number>>

export type StoredBoard = {
  /** The checkpoint's parts first, if there is one, then the rows it does not cover, oldest first. */
  readonly updates: readonly Uint8Array[]
  /** What `updates` covers, all taken together. */
  readonly covered: Covered
  /** How many of `updates` are rows that no checkpoint covers, and their bytes. */
  readonly rows: number
  readonly rowBytes: number
  /** Yjs client ids and whose they are. */
  readonly owners: ReadonlyMap<number, string>
}

/** A Yjs client id of a board and whose it is [S11]. */
export type ClientBinding = {
  readonly boardId: string
  readonly personId: string
  readonly clientId: number
}

/** `refused`: the database is up and will never take these rows as they are, for instance because a board is gone. */
export type AppendOutcome = 'stored' | 'refused'

export interface BoardStore {
  /** Writes a new board's first row; its Board row must stand. */
  create(boardId: string, bytes: Uint8Array, personId?: string | null): Promise<void>
  /** Reads a board; undefined when there is no such board, empty `updates` when nothing was ever written. */
  load(boardId: string): Promise<StoredBoard | undefined>
  /** Appends rows in one statement; rows that are there already (a retry whose answer was lost) are left alone. */
  append(rows: readonly LogRow[]): Promise<AppendOutcome>
  /** Makes a Yjs client id a person's, for good, unless it is somebody's already, or the board is gone. */
  bind(binding: ClientBinding): Promise<void>
  /** Notes that boards changed now, and how many moves each has. */
  touch(boards: ReadonlyMap<string, number>): Promise<void>
  close(): Promise<void>
}

/** Opens the store; connections are made when first needed. */
export function openBoardStore(databaseUrl: string): BoardStore {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 4,
    // A statement that hangs (a frozen disk, a half-open link) must fail so that it can be tried again.
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
    // Durable means on disk, whatever the database's own default is [S7].
    onConnect: (client) => client.query('SET synchronous_commit = on'),
  })
  // A connection that breaks while idle is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => undefined)
  return new PostgresBoardStore(pool)
}

class PostgresBoardStore implements BoardStore {
  readonly #pool: Pool
  /** One by one, those of 2,000 people who came to 500 boards kept updates waiting for a quarter of a second. */
  readonly #bindings: Together<ClientBinding, void>

  constructor(pool: Pool) {
    this.#pool = pool
    this.#bindings = new Together<ClientBinding, void>(async (bindings) => {
      await pool.query({ name: 'bind', text: BIND, values: columnsOf(bindings) })
      return bindings.map(() => undefined)
    })
  }

  async create(boardId: string, bytes: Uint8Array, personId: string | null = null): Promise<void> {
    await this.#pool.query(
      INSERT,
      insertValues([{ boardId, origin: 'create', n: 0, bytes, personId }]),
    )
  }

  async load(boardId: string): Promise<StoredBoard | undefined> {
    const board = await loadBoard(this.#pool, boardId)
    if (board === undefined) return undefined
    const { parts, rows, owners } = board
    const covered: Record<string, number> = { ...board.covered }
    for (const { origin, n } of rows) covered[origin] = Math.max(covered[origin] ?? -1, n)
    const updates = rows.map(({ bytes }) => bytes)
    const rowBytes = updates.reduce((sum, { length }) => sum + length, 0)
    return { updates: [...parts, ...updates], covered, rows: rows.length, rowBytes, owners }
  }

  async append(rows: readonly LogRow[]): Promise<AppendOutcome> {
    try {
      const notes = notesOf(rows)
      const values = insertValues(rows)
      if (notes.length === 0) await this.#pool.query({ name: 'append', text: INSERT, values })
      else await this.#pool.query(INSERT_NOTED, [...values, JSON.stringify(notes)])
      return 'stored'
    } catch (error) {
      if (isRefusal(error)) return 'refused'
      throw error
    }
  }

  async bind(binding: ClientBinding): Promise<void> {
    await this.#bindings.ask(binding)
  }

  async touch(boards: ReadonlyMap<string, number>): Promise<void> {
    await this.#pool.query(TOUCH, [[...boards.keys()], [...boards.values()]])
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }
}

/** In one order, whoever else does the same: no two processes wait for each other. */
const TOUCH = `
  WITH held AS (SELECT id FROM "Board" WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE)
  UPDATE "Board" SET "changedAt" = now(), moves = told.moves
  FROM held JOIN unnest($1::text[], $2::int[]) AS told (id, moves) USING (id)
  WHERE "Board".id = held.id`

const BIND = `
  INSERT INTO "BoardClient" ("boardId", "clientId", "personId")
  SELECT bound.* FROM unnest($1::text[], $2::bigint[], $3::text[]) AS bound ("boardId", "clientId", "personId")
  JOIN "Board" ON "Board".id = bound."boardId"
  ON CONFLICT ("boardId", "clientId") DO NOTHING`

const BOUND = `bound AS (${BIND.replace('$1', '$6').replace('$2', '$7').replace('$3', '$8')})`

const STORE = `
  INSERT INTO "BoardUpdate" ("boardId", origin, n, bytes, "personId")
  SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::bytea[], $5::text[])
  ON CONFLICT ("boardId", origin, n) DO NOTHING`

/** Whose the ids are is durable when what they wrote is: one statement. */
const INSERT = `WITH ${BOUND} ${STORE}`

/** A row that was there already was noted then. By itself, for few rows are noted and all others shall not pay for it. */
const INSERT_NOTED = `
  WITH ${BOUND}, stored AS (${STORE} RETURNING "boardId", origin, n)
  INSERT INTO "AuditEntry" ("boardId", "byId", "byName", act, facts)
  SELECT "boardId", "byId", "byName", act, facts
  FROM jsonb_to_recordset($9::jsonb)
    AS noted ("boardId" text, origin text, n int, "byId" text, "byName" text, act text, facts jsonb)
  JOIN stored USING ("boardId", origin, n)
  ORDER BY "boardId", origin, n`

function notesOf(rows: readonly LogRow[]): readonly object[] {
  return rows.flatMap(({ origin, n, noted }) => (noted ? [{ ...noted, origin, n }] : []))
}

function insertValues(rows: readonly LogRow[]): unknown[] {
  return [
    rows.map((row) => row.boardId),
    rows.map((row) => row.origin),
    rows.map((row) => row.n),
    rows.map((row) => asBuffer(row.bytes)),
    rows.map((row) => row.personId),
    ...columnsOf(bindingsOf(rows)),
  ]
}

/** One for each id. The server's own rows bind none. */
function bindingsOf(rows: readonly LogRow[]): readonly ClientBinding[] {
  return rows.flatMap(({ boardId, personId, binds = [] }) =>
    personId === null ? [] : binds.map((clientId) => ({ boardId, clientId, personId })),
  )
}

function columnsOf(bindings: readonly ClientBinding[]): [string[], number[], string[]] {
  return [
    bindings.map(({ boardId }) => boardId),
    bindings.map(({ clientId }) => clientId),
    bindings.map(({ personId }) => personId),
  ]
}

/** The same memory: pg writes Buffers as bytea and would write a Uint8Array as text. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Data exceptions (class 22) and broken constraints (class 23) stay what they are however often one tries. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return typeof error.code === 'string' && /^2[23]/.test(error.code)
}
