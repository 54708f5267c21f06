/**
 * Writes the rows of all boards in groups [S7]: one INSERT a flush, at most two flushes in flight, and never two
 * of one board, so that a board's rows become visible in their order. Next: server/database/board-store.ts.
 */

import type { AppendOutcome, BoardStore, LogRow } from '../database/board-store.ts'
import { BoardQueue, type CommitOwner } from './board-queue.ts'
import type { BacklogJournal } from './journal/backlog-journal.ts'
import type { LoopLoad } from './loop-load.ts'
import { RowKeeping } from './row-keeping.ts'
import type { SyncContext } from './sync-context.ts'

const MAX_FLIGHTS = 2
const MAX_FLUSH_ROWS = 4_000
const MAX_FLUSH_BYTES = 8 * 1024 * 1024
/**
 * Smallest time between two launches: one costs 0.3 to 0.8 ms of this process however few rows are in it. When it has
 * much to do it is three times as long: of 500 boards with an edit a second 80 flushes a second, and not 250.
 */
const GAP_MS = 4
const FIRST_RETRY_MS = 50
const LAST_RETRY_MS = 2_000

export type CommitParts = {
  readonly store: BoardStore
  /** Absent: nothing is shown while the database is away. */
  readonly journal?: BacklogJournal | undefined
  readonly load: LoopLoad
  /** Late or full, or not any more: for everybody. */
  readonly onChange: () => void
}

export class GroupCommit {
  readonly #store: BoardStore
  readonly #context: SyncContext
  readonly #keeping: RowKeeping
  readonly #load: LoopLoad
  readonly #onChange: () => void
  readonly #boards = new Map<string, BoardQueue>()
  readonly #settling = new Map<string, (() => void)[]>()
  #flights = 0
  #scheduled = false
  #launched = Number.NEGATIVE_INFINITY
  #wake: NodeJS.Timeout | undefined
  #bytes = 0
  #isFull = false

  constructor(context: SyncContext, { store, journal, load, onChange }: CommitParts) {
    this.#store = store
    this.#context = context
    this.#load = load
    this.#onChange = onChange
    const queues = () => this.#boards.values()
    this.#keeping = new RowKeeping(context, { journal, queues, onChange })
  }

  /** Bytes that wait for the database, those in flight included. */
  get backlogBytes(): number {
    return this.#bytes
  }

  /** How many rows these are. */
  get backlogRows(): number {
    let rows = 0
    for (const queue of this.#boards.values()) rows += queue.rows.length
    return rows
  }

  /** The database does not answer as it should [S8]. */
  get isLate(): boolean {
    return this.#keeping.isLate
  }

  /** No more can wait. True until half of it is stored, so that boards do not open and close with every flush. */
  get isFull(): boolean {
    return this.#isFull
  }

  append(row: LogRow, owner: CommitOwner): void {
    let queue = this.#boards.get(row.boardId)
    if (queue === undefined) {
      queue = new BoardQueue(row.boardId, owner)
      this.#boards.set(row.boardId, queue)
    }
    queue.append(row, performance.now())
    this.#bytes += row.bytes.length
    this.#keeping.appended()
    this.#schedule()
    if (!this.#isFull && this.#bytes > this.#context.limits.backlogBytes) this.#fill(true)
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

  /** Keeps what waits for the next start. False: it cannot be kept. */
  async keepAll(): Promise<boolean> {
    return await this.#keeping.keepAll()
  }

  /** Gives up what waits: nobody was promised any of it, and what was shown stands in the journal. */
  async close(): Promise<void> {
    clearTimeout(this.#wake)
    await this.#keeping.close()
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
    const now = performance.now()
    while (this.#flights < MAX_FLIGHTS && now >= this.#launchAfter(now)) {
      const group = this.#nextGroup(now)
      if (group.size === 0) break
      this.#flights += 1
      this.#launched = now
      // #fly catches everything itself.
      void this.#fly(group)
    }
    this.#wakeForNext(now)
  }

  #launchAfter(now: number): number {
    return this.#launched + GAP_MS * this.#load.stretch(now)
  }

  /** Boards whose time has come, each with how many of its first rows fly. */
  #nextGroup(now: number): Map<BoardQueue, number> {
    const group = new Map<BoardQueue, number>()
    const room = { rows: MAX_FLUSH_ROWS, bytes: MAX_FLUSH_BYTES }
    for (const queue of this.#boards.values()) {
      if (queue.flying || queue.readyAt > now || (queue.alone && group.size > 0)) continue
      const count = takeRows(queue.rows, room)
      if (count === 0) break
      queue.flying = true
      queue.owner.pace.launched(now)
      group.set(queue, count)
      if (queue.alone) break
    }
    return group
  }

  /** While two flushes fly, the first that lands launches the next. */
  #wakeForNext(now: number): void {
    clearTimeout(this.#wake)
    if (this.#flights === MAX_FLIGHTS) return
    let at = Number.POSITIVE_INFINITY
    for (const queue of this.#boards.values()) if (!queue.flying) at = Math.min(at, queue.readyAt)
    if (at === Number.POSITIVE_INFINITY) return
    const wait = Math.max(at, this.#launchAfter(now)) - now
    this.#wake = setTimeout(() => this.#launch(), Math.max(1, Math.ceil(wait)))
  }

  async #fly(group: ReadonlyMap<BoardQueue, number>): Promise<void> {
    const started = performance.now()
    const rows = [...group].flatMap(([queue, count]) => queue.rows.slice(0, count))
    const outcome = await this.#write(rows)
    this.#flights -= 1
    this.#context.counters.flushes += 1
    this.#context.counters.flushMs += performance.now() - started
    if (outcome === 'stored') this.#observe(group, started)
    for (const [queue, count] of group) {
      queue.flying = false
      if (outcome === 'stored') this.#stored(queue, count)
      else if (outcome === 'failed') this.#retryLater(queue)
      else if (group.size > 1) queue.alone = true
      else this.#refused(queue)
    }
    if (outcome !== 'failed') this.#eased()
    this.#launch()
  }

  #observe(group: ReadonlyMap<BoardQueue, number>, started: number): void {
    const now = performance.now()
    let since = started
    for (const queue of group.keys()) since = Math.min(since, queue.since)
    this.#context.observer.committed({ waitedMs: now - since, commitMs: now - started })
  }

  #eased(): void {
    this.#keeping.settled()
    if (this.#isFull && this.#bytes <= this.#context.limits.backlogBytes / 2) this.#fill(false)
  }

  #fill(isFull: boolean): void {
    this.#isFull = isFull
    this.#context.log.warn(isFull ? 'sync.backlog-full' : 'sync.backlog-drained', {
      bytes: this.#bytes,
    })
    this.#onChange()
  }

  async #write(rows: readonly LogRow[]): Promise<AppendOutcome | 'failed'> {
    try {
      return await this.#store.append(rows)
    } catch (error) {
      // Tried again for as long as this process lives; nothing of it is acknowledged.
      this.#context.counters.flushesFailed += 1
      this.#context.log.warn('sync.flush-failed', { rows: rows.length, error })
      return 'failed'
    }
  }

  #stored(queue: BoardQueue, count: number): void {
    this.#forget(queue.take(count))
    this.#context.counters.updatesCommitted += count
    queue.failures = 0
    queue.alone = false
    queue.owner.committed(count)
    this.#settleIfEmpty(queue)
  }

  #refused(queue: BoardQueue): void {
    const rows = queue.take(queue.rows.length)
    this.#context.log.error('sync.rows-refused', { boardId: queue.boardId, rows: rows.length })
    this.#forget(rows)
    queue.owner.refused()
    this.#settleIfEmpty(queue)
  }

  #retryLater(queue: BoardQueue): void {
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** queue.failures)
    queue.failures += 1
    queue.notBefore = performance.now() + wait
  }

  #forget(rows: readonly LogRow[]): void {
    for (const row of rows) this.#bytes -= row.bytes.length
  }

  /** The owner may have appended more while it was told. */
  #settleIfEmpty({ boardId, rows }: BoardQueue): void {
    if (rows.length > 0) return
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
