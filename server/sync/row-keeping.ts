/**
 * Degraded, not stopped [S8]: while the database is late, rows are written into the journal on this machine's disk, and
 * shown from there. Watches how long rows wait; told of everything by group-commit.ts. Next: journal/backlog-journal.ts.
 */

import type { LogRow } from '../database/board-store.ts'
import type { BoardQueue } from './board-queue.ts'
import type { BacklogJournal } from './journal/backlog-journal.ts'
import type { SyncContext } from './sync-context.ts'

/** How soon a journal that could not be written is tried again. */
const RETRY_MS = 1_000

export class RowKeeping {
  /** The oldest row has waited too long. Rows are kept as they come until the database has caught up. */
  isLate = false
  readonly #journal: BacklogJournal | undefined
  readonly #queues: () => Iterable<BoardQueue>
  readonly #onChange: () => void
  readonly #context: SyncContext
  #watch: NodeJS.Timeout | undefined
  #writing: Promise<boolean> | undefined
  #scheduled: NodeJS.Immediate | NodeJS.Timeout | undefined
  #failing = false

  constructor(
    context: SyncContext,
    parts: {
      readonly journal: BacklogJournal | undefined
      readonly queues: () => Iterable<BoardQueue>
      readonly onChange: () => void
    },
  ) {
    this.#context = context
    this.#journal = parts.journal
    this.#queues = parts.queues
    this.#onChange = parts.onChange
  }

  /** A row has begun to wait. */
  appended(): void {
    if (this.isLate) this.#schedule()
    else this.#watch ??= setTimeout(() => this.#look(), this.#context.limits.degradedAfterMs)
  }

  /** Rows are durable, or will never be. */
  settled(): void {
    if (this.isLate && this.#longestWait() < this.#context.limits.degradedAfterMs) {
      this.isLate = false
      this.appended()
      this.#context.log.info('sync.database-back')
      this.#onChange()
    }
    const journal = this.#journal
    if (journal === undefined || journal.isEmpty || this.#writing !== undefined) return
    if (![...this.#queues()].some(({ keptCount }) => keptCount > 0)) void this.#clear(journal)
  }

  /** Keeps whatever waits, for the next life of this server. False: it could not. */
  async keepAll(): Promise<boolean> {
    while (this.#writing !== undefined) await this.#writing
    return await this.#write()
  }

  async close(): Promise<void> {
    clearTimeout(this.#watch)
    this.#cancel()
    await this.#writing
    await this.#journal?.close()
  }

  #longestWait(): number {
    let since = Number.POSITIVE_INFINITY
    for (const queue of this.#queues()) since = Math.min(since, queue.since)
    return performance.now() - since
  }

  /** The timer may be first after a pause of this process's own: the database's answers are read before the verdict. */
  #look(): void {
    setImmediate(() => {
      this.#watch = undefined
      const wait = this.#longestWait()
      const { degradedAfterMs } = this.#context.limits
      if (wait >= degradedAfterMs) this.#becomeLate(wait)
      else if (wait > 0) this.#watch = setTimeout(() => this.#look(), degradedAfterMs - wait)
    })
  }

  #becomeLate(wait: number): void {
    if (this.isLate) return
    this.isLate = true
    this.#context.counters.timesLate += 1
    this.#context.log.warn('sync.database-late', { waitMs: Math.round(wait) })
    this.#schedule()
    this.#onChange()
  }

  /** Rows that come in one turn of the event loop, or while others are being written, are written together. */
  #schedule(): void {
    if (this.#scheduled !== undefined || this.#writing !== undefined) return
    if (this.#journal !== undefined) this.#scheduled = setImmediate(() => this.#run())
  }

  #run(): void {
    this.#scheduled = undefined
    void this.#write().then((isKept) => {
      if (!this.isLate || this.#scheduled !== undefined) return
      if (!isKept) this.#scheduled = setTimeout(() => this.#run(), RETRY_MS)
      else if (this.#unkept().length > 0) this.#schedule()
    })
  }

  #cancel(): void {
    clearImmediate(this.#scheduled as NodeJS.Immediate)
    clearTimeout(this.#scheduled as NodeJS.Timeout)
    this.#scheduled = undefined
  }

  async #write(): Promise<boolean> {
    this.#writing = this.#writeUnkept()
    const isKept = await this.#writing
    this.#writing = undefined
    // What it waited for may have been settled meanwhile.
    this.settled()
    return isKept
  }

  async #writeUnkept(): Promise<boolean> {
    const ends = [...this.#queues()].map((queue) => [queue, queue.end] as const)
    const rows = this.#unkept()
    if (rows.length === 0) return true
    const { counters, log } = this.#context
    if (this.#journal === undefined) return false
    try {
      await this.#journal.append(rows, () => this.#unsaved())
    } catch (error) {
      counters.journalFailed += 1
      // What cannot be kept is not shown; said once, not once a second.
      if (!this.#failing) log.error('sync.journal-failed', { error })
      this.#failing = true
      return false
    }
    this.#failing = false
    counters.rowsKept += rows.length
    for (const [queue, end] of ends) queue.kept(end)
    return true
  }

  #unkept(): readonly LogRow[] {
    return [...this.#queues()].flatMap(({ rows, keptCount }) => rows.slice(keptCount))
  }

  #unsaved(): readonly LogRow[] {
    return [...this.#queues()].flatMap(({ rows }) => rows)
  }

  async #clear(journal: BacklogJournal): Promise<void> {
    try {
      await journal.clear()
    } catch (error) {
      // Stored again at the next start, which changes nothing.
      this.#context.log.warn('sync.journal-not-removed', { error })
    }
  }
}
