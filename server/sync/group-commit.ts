/**
 * Writes the rows of all boards in groups [S7]: one INSERT a flush, at most two flushes in flight, and never two
 * of one board, so that a board's rows become visible in their order. Next: server/database/board-store.ts.
 */

import type { AppendOutcome, BoardStore, LogRow } from '../database/board-store.ts'
import type { Log } from '../log.ts'
import type { SyncCounters } from './sync-counters.ts'

/** Whoever appended rows of one board; told in the order in which they were appended. */
export interface CommitOwner {
  /** The next `count` rows are durable. */
  committed(count: number): void
  /** The database will never take the rows that wait: the board is gone, or a row cannot be stored. */
  refused(): void
}

type BoardQueue = {
  readonly owner: CommitOwner
  readonly rows: LogRow[]
  flying: boolean
  failures: number
  /** Not to be tried before (milliseconds of performance.now()). */
  notBefore: number
  /** Written by itself, because some row of a group was refused and this board may have been the reason. */
  alone: boolean
}

const MAX_FLIGHTS = 2
const MAX_FLUSH_ROWS = 4_000
const MAX_FLUSH_BYTES = 8 * 1024 * 1024
const FIRST_RETRY_MS = 50
const LAST_RETRY_MS = 2_000

export class GroupCommit {
  readonly #store: BoardStore
  readonly #counters: SyncCounters
  readonly #log: Log
  readonly #boards = new Map<string, BoardQueue>()
  readonly #settling = new Map<string, (() => void)[]>()
  readonly #retries = new Set<NodeJS.Timeout>()
  #flights = 0
  #scheduled = false
  #bytes = 0

  constructor(store: BoardStore, counters: SyncCounters, log: Log) {
    this.#store = store
    this.#counters = counters
    this.#log = log
  }

  /** Bytes that wait for the database, those in flight included. */
  get backlogBytes(): number {
    return this.#bytes
  }

  append(row: LogRow, owner: CommitOwner): void {
    let queue = this.#boards.get(row.boardId)
    if (queue === undefined) {
      queue = { owner, rows: [], flying: false, failures: 0, notBefore: 0, alone: false }
      this.#boards.set(row.boardId, queue)
    }
    queue.rows.push(row)
    this.#bytes += row.bytes.length
    this.#schedule()
  }

  /** Resolves once nothing of a board waits: only then does the database hold all that its next room must load. */
  async settled(boardId: string): Promise<void> {
    if (!this.#boards.has(boardId)) return
    await new Promise<void>((resolve) => {
      const waiting = this.#settling.get(boardId)
      if (waiting === undefined) this.#settling.set(boardId, [resolve])
      else waiting.push(resolve)
    })
  }

  /** Resolves once nothing waits at all. */
  async drained(): Promise<void> {
    await Promise.all([...this.#boards.keys()].map((boardId) => this.settled(boardId)))
  }

  /** Gives up what waits. Nobody has seen or been promised any of it. */
  close(): void {
    for (const retry of this.#retries) clearTimeout(retry)
    this.#boards.clear()
  }

  /** Frames read from many sockets in one turn of the event loop go into one flush. */
  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      this.#launch()
    })
  }

  #launch(): void {
    while (this.#flights < MAX_FLIGHTS) {
      const group = this.#nextGroup()
      if (group.size === 0) return
      this.#flights += 1
      // #fly catches everything itself.
      void this.#fly(group)
    }
  }

  /** Boards that are ready, each with how many of its first rows fly. */
  #nextGroup(): Map<BoardQueue, number> {
    const group = new Map<BoardQueue, number>()
    const room = { rows: MAX_FLUSH_ROWS, bytes: MAX_FLUSH_BYTES }
    const now = performance.now()
    for (const queue of this.#boards.values()) {
      if (queue.flying || queue.notBefore > now || (queue.alone && group.size > 0)) continue
      const count = takeRows(queue.rows, room)
      if (count === 0) break
      queue.flying = true
      group.set(queue, count)
      if (queue.alone) break
    }
    return group
  }

  async #fly(group: ReadonlyMap<BoardQueue, number>): Promise<void> {
    const started = performance.now()
    const rows = [...group].flatMap(([queue, count]) => queue.rows.slice(0, count))
    const outcome = await this.#write(rows)
    this.#flights -= 1
    this.#counters.flushes += 1
    this.#counters.flushMs += performance.now() - started
    for (const [queue, count] of group) {
      queue.flying = false
      if (outcome === 'stored') this.#stored(queue, count)
      else if (outcome === 'failed') this.#retryLater(queue)
      else if (group.size > 1) queue.alone = true
      else this.#refused(queue)
    }
    this.#launch()
  }

  async #write(rows: readonly LogRow[]): Promise<AppendOutcome | 'failed'> {
    try {
      return await this.#store.append(rows)
    } catch (error) {
      // Kept and tried again for as long as this process lives; nothing of it is visible or acknowledged.
      this.#counters.flushesFailed += 1
      this.#log.warn('sync.flush-failed', { rows: rows.length, reason: String(error) })
      return 'failed'
    }
  }

  #stored(queue: BoardQueue, count: number): void {
    const stored = queue.rows.splice(0, count)
    this.#counters.updatesCommitted += count
    queue.failures = 0
    queue.alone = false
    this.#forget(stored)
    queue.owner.committed(count)
    this.#settleIfEmpty(queue, stored)
  }

  #refused(queue: BoardQueue): void {
    const rows = queue.rows.splice(0)
    this.#log.error('sync.rows-refused', { boardId: rows[0]?.boardId, rows: rows.length })
    this.#forget(rows)
    queue.owner.refused()
    this.#settleIfEmpty(queue, rows)
  }

  #retryLater(queue: BoardQueue): void {
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** queue.failures)
    queue.failures += 1
    queue.notBefore = performance.now() + wait
    const retry = setTimeout(() => {
      this.#retries.delete(retry)
      this.#launch()
    }, wait + 1)
    this.#retries.add(retry)
  }

  #forget(rows: readonly LogRow[]): void {
    for (const row of rows) this.#bytes -= row.bytes.length
  }

  /** The owner may have appended more while it was told. */
  #settleIfEmpty(queue: BoardQueue, rows: readonly LogRow[]): void {
    const boardId = rows[0]?.boardId
    if (boardId === undefined || queue.rows.length > 0) return
    this.#boards.delete(boardId)
    for (const resolve of this.#settling.get(boardId) ?? []) resolve()
    this.#settling.delete(boardId)
  }
}

/** How many of the first rows fit; takes them off the room that is left. */
function takeRows(rows: readonly LogRow[], room: { rows: number; bytes: number }): number {
  let count = 0
  for (const { bytes } of rows) {
    if (room.rows <= 0 || room.bytes <= 0) break
    room.rows -= 1
    room.bytes -= bytes.length
    count += 1
  }
  return count
}
