/**
 * What of one room is durable, and who waits for it [S7]. Numbers the rows, hands them to group-commit.ts, and after
 * the commit calls back in an order that matters: first the broadcast, then whatever waited for it.
 */

import type { Covered, LogRow } from '../database/board-store.ts'
import type { CommitOwner, GroupCommit } from './group-commit.ts'

export type RoomLogEnd = {
  /** The oldest rows became durable: send them on. */
  readonly committed: (rows: readonly LogRow[]) => void
  /** What waits will never be stored: the room's document holds what must not be seen. */
  readonly refused: () => void
}

type Waiting = { readonly mark: number; readonly settle: (isDurable: boolean) => void }

export class RoomLog implements CommitOwner {
  readonly #boardId: string
  readonly #origin: string
  readonly #commit: GroupCommit
  readonly #end: RoomLogEnd
  readonly #flying: LogRow[] = []
  readonly #waiting: Waiting[] = []
  #covered: Record<string, number> = {}
  /** Rows ever appended, and how many of them are durable. */
  #appended = 0
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

  /** `binds`: the client ids that are this person's from this row on. */
  append(bytes: Uint8Array, personId: string | null, binds: readonly number[] = []): LogRow {
    const n = (this.#covered[this.#origin] ?? -1) + 1 + this.#flying.length
    const row = { boardId: this.#boardId, origin: this.#origin, n, bytes, personId, binds }
    this.#flying.push(row)
    this.#appended += 1
    this.#commit.append(row, this)
    return row
  }

  get isDurable(): boolean {
    return this.#durable === this.#appended
  }

  /** Rows that were appended and are not known to be durable; while they are being sent on they count as such. */
  get flying(): readonly LogRow[] {
    return this.#flying
  }

  /** Every durable row, for a checkpoint of exactly these. */
  get covered(): Covered {
    return { ...this.#covered }
  }

  /** Calls back once everything appended so far is durable: now, if it is. False: it never will be. */
  whenDurable(settle: (isDurable: boolean) => void): void {
    if (this.isDurable) settle(true)
    else this.#waiting.push({ mark: this.#appended, settle })
  }

  committed(count: number): void {
    const rows = this.#flying.slice(0, count)
    const last = rows.at(-1)
    if (last === undefined) return
    this.#end.committed(rows)
    this.#flying.splice(0, count)
    this.#covered[this.#origin] = last.n
    this.#durable += count
    this.#settle(true)
  }

  refused(): void {
    this.#flying.length = 0
    this.#durable = this.#appended
    this.#end.refused()
    this.#settle(false)
  }

  #settle(isDurable: boolean): void {
    const behind = this.#waiting.findIndex(({ mark }) => mark > this.#durable)
    const ready = this.#waiting.splice(0, behind === -1 ? this.#waiting.length : behind)
    for (const { settle } of ready) settle(isDurable)
  }
}
