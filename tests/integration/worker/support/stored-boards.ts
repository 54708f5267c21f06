/** Boards written straight into a database's log, as many processes would, and read back from it. */

import { randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import * as Y from 'yjs'
import { type BoardStore, openBoardStore } from '#server/database/board-store.ts'
import { loadBoard } from '#server/database/load-board.ts'
import type { FoldReport } from '#server/worker/board-job.ts'
import { type FoldStep, foldBoard } from '#server/worker/fold-board.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'

const HEARD = Symbol('heard')

export type StoredBoards = {
  readonly database: FreshDatabase
  readonly pool: Pool
  readonly store: BoardStore
  readonly close: () => Promise<void>
}

export async function openStoredBoards(): Promise<StoredBoards> {
  const database = await freshDatabase()
  const pool = new Pool({ connectionString: database.url, max: 4 })
  pool.on('error', () => undefined)
  const store = openBoardStore(database.url)
  return {
    database,
    pool,
    store,
    close: async () => {
      await store.close()
      await pool.end()
      await database.drop()
    },
  }
}

/** A writer of one board's log: every change made to `doc` is a row of its origin, once `write()` is called. */
export class Writer {
  readonly doc = new Y.Doc()
  readonly #boards: StoredBoards
  readonly boardId: string
  readonly origin: string
  #changes: Uint8Array[] = []
  #n = 0

  constructor(boards: StoredBoards, boardId: string, origin: string = randomUUID()) {
    this.#boards = boards
    this.boardId = boardId
    this.origin = origin
    this.doc.on('update', (update: Uint8Array, by: unknown) => {
      if (by !== HEARD) this.#changes.push(update)
    })
  }

  /** Knows what another one wrote, without writing it again. */
  hear(other: Writer): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc), HEARD)
  }

  /** Rows for what changed since, or for these bytes instead. */
  async write(...bytes: readonly Uint8Array[]): Promise<void> {
    const changes = bytes.length > 0 ? bytes : this.#changes
    this.#changes = []
    const rows = changes.map((change) => ({
      boardId: this.boardId,
      origin: this.origin,
      n: this.#n++,
      bytes: change,
      personId: null,
    }))
    await this.#boards.store.append(rows)
  }
}

/** A board with nothing in it yet. */
export async function newBoard({ database }: StoredBoards): Promise<string> {
  const id = randomUUID()
  await database.db.board.create({ data: { id, title: 'Board' } })
  return id
}

export async function fold(
  { pool }: StoredBoards,
  boardId: string,
  options: { readonly mend?: boolean; readonly reached?: (step: FoldStep) => Promise<void> } = {},
): Promise<FoldReport> {
  const { mend = false, reached } = options
  const context = reached ? { pool, reached } : { pool }
  return await foldBoard(context, { kind: 'fold', boardId, mend })
}

/** What a process that opens the board would have: every key of `proposals`. */
export async function proposalsIn({ pool }: StoredBoards, boardId: string): Promise<object> {
  const doc = new Y.Doc()
  const board = await loadBoard(pool, boardId)
  for (const part of board?.parts ?? []) Y.applyUpdate(doc, part)
  for (const { bytes } of board?.rows ?? []) Y.applyUpdate(doc, bytes)
  return doc.getMap('proposals').toJSON()
}

/** Rows in the log, and how many of them are read at the next opening. */
export async function countRows(
  { database, pool }: StoredBoards,
  boardId: string,
): Promise<{ readonly log: number; readonly unfolded: number; readonly aside: number }> {
  const board = await loadBoard(pool, boardId)
  return {
    log: await database.db.boardUpdate.count({ where: { boardId } }),
    unfolded: board?.rows.length ?? 0,
    aside: await database.db.boardQuarantine.count({ where: { boardId } }),
  }
}
