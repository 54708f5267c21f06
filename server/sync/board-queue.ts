/** The rows of one board that wait for the database, oldest first. Part of group-commit.ts and row-keeping.ts. */

import type { LogRow } from '../database/board-store.ts'
import type { Pace } from './pace.ts'

/** Whoever appended rows of one board; told in the order in which they were appended. */
export interface CommitOwner {
  readonly pace: Pace
  /** The first `count` waiting rows are in the journal: they may be shown, and are not durable yet [S8]. */
  kept(count: number): void
  /** The next `count` rows are durable. */
  committed(count: number): void
  /** The database will never take the rows that wait: the board is gone, or a row cannot be stored. */
  refused(): void
}

export class BoardQueue {
  readonly boardId: string
  readonly owner: CommitOwner
  readonly rows: LogRow[] = []
  /** When each of them came. */
  readonly #since: number[] = []
  /** Some of them are on their way to the database. */
  flying = false
  failures = 0
  /** Not to be tried before (milliseconds of performance.now()). */
  notBefore = 0
  /** Written by itself, because some row of a group was refused and this board may have been the reason. */
  alone = false
  #taken = 0
  #keptUpTo = 0

  constructor(boardId: string, owner: CommitOwner) {
    this.boardId = boardId
    this.owner = owner
  }

  append(row: LogRow, now: number): void {
    this.rows.push(row)
    this.#since.push(now)
  }

  /** Since when the oldest row waits. */
  get since(): number {
    return this.#since[0] ?? Number.POSITIVE_INFINITY
  }

  /** Number of the row that comes next, over the life of the queue. */
  get end(): number {
    return this.#taken + this.rows.length
  }

  /** From when on its rows may be flushed. */
  get readyAt(): number {
    return Math.max(this.notBefore, this.owner.pace.readyAt)
  }

  /** How many of the first rows are in the journal. */
  get keptCount(): number {
    return Math.max(0, this.#keptUpTo - this.#taken)
  }

  /** Rows with numbers below `end` are in the journal; some of them may be durable by now. */
  kept(end: number): void {
    const before = this.keptCount
    this.#keptUpTo = Math.max(this.#keptUpTo, end)
    if (this.keptCount > before) this.owner.kept(this.keptCount)
  }

  take(count: number): readonly LogRow[] {
    this.#since.splice(0, count)
    this.#taken += Math.min(count, this.rows.length)
    return this.rows.splice(0, count)
  }
}
