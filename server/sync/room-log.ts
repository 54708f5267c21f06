/**
 * What of one room is shown and what is durable, and who waits for it [S7, S8]. Numbers the rows, hands them to
 * group-commit.ts, and is told in an order that matters: first the broadcast, then whatever waited for it.
 */

import type { Covered, LogRow } from '../database/board-store.ts'
import type { CommitOwner } from './board-queue.ts'
import type { GroupCommit } from './group-commit.ts'
import { Pace } from './pace.ts'

export type RoomLogEnd = {
  /** Rows may be seen: they are durable, or the journal has them. Send them on. */
  readonly show: (rows: readonly LogRow[]) => void
  /** The oldest rows became durable; all of them were shown before. */
  readonly committed: (rows: readonly LogRow[]) => void
  /** What waits will never be stored: the room's document holds what must not be seen. */
  readonly refused: () => void
}

type Waiting = { readonly mark: number; readonly settle: (isSettled: boolean) => void }

/** Waiting less saves nothing, and with more the cards that somebody moves are seen to stutter. */
const WINDOWS = { leastMs: 0, mostMs: 33, share: 20 }

export class RoomLog implements CommitOwner {
  readonly pace = new Pace(WINDOWS)
  readonly #boardId: string
  readonly #origin: string
  readonly #commit: GroupCommit
  readonly #end: RoomLogEnd
  readonly #flying: LogRow[] = []
  readonly #waitingToShow: Waiting[] = []
  readonly #waitingToStore: Waiting[] = []
  #covered: Record<string, number> = {}
  /** Rows ever appended, how many of them were shown, and how many are durable. */
  #appended = 0
  #shown = 0
  #durable = 0

  constructor(
    name: { readonly boardId: string; readonly origin: string },
    commit: GroupCommit,
    end: RoomLogEnd,
  ) {
    this.#boardId = name.boardId
    this.#origin = name.origin
    this.#commit = commit
    this.#end = end
  }

  /** Begins, or begins again, behind what was loaded. Nothing may be in flight. */
  startAfter(covered: Covered): void {
    this.#covered = { ...covered }
  }

  append(
    bytes: Uint8Array,
    personId: string | null,
    beside: Pick<LogRow, 'binds' | 'noted'> = {},
  ): LogRow {
    const n = (this.#covered[this.#origin] ?? -1) + 1 + this.#flying.length
    const row = { boardId: this.#boardId, origin: this.#origin, n, bytes, personId, ...beside }
    this.#flying.push(row)
    this.#appended += 1
    this.#commit.append(row, this)
    return row
  }

  get isDurable(): boolean {
    return this.#durable === this.#appended
  }

  /** Something was shown that the database does not have. */
  get isAhead(): boolean {
    return this.#shown > this.#durable
  }

  /** Rows nobody has seen; while they are being sent on they count as such. */
  get hidden(): readonly LogRow[] {
    return this.#flying.slice(this.#shown - this.#durable)
  }

  /** Up to where the log is in the room's document, what is on its way to the database included. */
  get position(): Covered {
    const last = this.#flying.at(-1)
    return last === undefined ? this.#covered : { ...this.#covered, [this.#origin]: last.n }
  }

  /** Calls back once everything appended so far is durable: now, if it is. False: it never will be. */
  whenDurable(settle: (isDurable: boolean) => void): void {
    if (this.isDurable) settle(true)
    else this.#waitingToStore.push({ mark: this.#appended, settle })
  }

  /** The same for being shown, which durable rows always are. */
  whenShown(settle: (isShown: boolean) => void): void {
    if (this.#shown === this.#appended) settle(true)
    else this.#waitingToShow.push({ mark: this.#appended, settle })
  }

  kept(count: number): void {
    this.#show(this.#durable + count)
  }

  committed(count: number): void {
    const upTo = Math.min(this.#appended, this.#durable + count)
    this.#show(upTo)
    const rows = this.#flying.splice(0, upTo - this.#durable)
    const last = rows.at(-1)
    if (last === undefined) return
    this.#covered[this.#origin] = last.n
    this.#durable = upTo
    this.#end.committed(rows)
    settleUpTo(this.#waitingToStore, upTo, true)
  }

  refused(): void {
    this.#flying.length = 0
    this.#shown = this.#appended
    this.#durable = this.#appended
    this.#end.refused()
    settleUpTo(this.#waitingToShow, this.#appended, false)
    settleUpTo(this.#waitingToStore, this.#appended, false)
  }

  #show(upTo: number): void {
    if (upTo <= this.#shown) return
    this.#end.show(this.#flying.slice(this.#shown - this.#durable, upTo - this.#durable))
    this.#shown = upTo
    settleUpTo(this.#waitingToShow, upTo, true)
  }
}

function settleUpTo(waiting: Waiting[], mark: number, isSettled: boolean): void {
  const behind = waiting.findIndex((one) => one.mark > mark)
  const ready = waiting.splice(0, behind === -1 ? waiting.length : behind)
  for (const { settle } of ready) settle(isSettled)
}
