/**
 * What facilitators have locked on a room's board [S20]: read when the board is opened and at every recheck, told to the
 * sockets, enforced for each of them. Part of room.ts; next: lane-guard.ts.
 */

import { mayEdit, mayRun } from '#domain/access/role.ts'
import { type BoardLock, bindsDocument, isSameLock, OPEN } from '#domain/session/board-lock.ts'
import type { Connection } from './connection.ts'
import { LaneGuard } from './lane-guard.ts'
import type { Outcome, SyncExchange } from './sync-exchange.ts'
import { lockFrame } from './wire.ts'

export type ReadLock = (boardId: string) => Promise<BoardLock>

export class RoomLock {
  readonly #boardId: string
  readonly #read: ReadLock | undefined
  #current: BoardLock = OPEN
  #guard: LaneGuard | undefined
  /** Questions are numbered: an answer that was overtaken by a later one's does not count. */
  #asked = 0
  #answered = 0

  /** @param read absent: nothing is ever locked */
  constructor(boardId: string, read: ReadLock | undefined) {
    this.#boardId = boardId
    this.#read = read
  }

  /** Reads it anew. True when it is another one. @throws whatever reading throws */
  async ask(): Promise<boolean> {
    const n = ++this.#asked
    const lock = (await this.#read?.(this.#boardId)) ?? OPEN
    if (n < this.#answered) return false
    this.#answered = n
    const isNews = !isSameLock(lock, this.#current)
    if (isNews) this.#current = lock
    return isNews
  }

  /** The document is there, for the first time or anew. */
  begin({ document }: SyncExchange): void {
    this.#guard = undefined
    this.guardLanes(document.doc)
  }

  /** Keeps the lanes that are locked now as they are. */
  guardLanes(doc: SyncExchange['document']['doc']): void {
    const { lanes } = this.#current
    if (lanes.length === 0) {
      this.#guard?.close()
      this.#guard = undefined
    } else {
      this.#guard ??= new LaneGuard(doc)
      this.#guard.keep(lanes)
    }
  }

  /** Makes the lock count for a socket from its next frame on. True when it may write again. */
  bind(connection: Connection): boolean {
    const wasLocked = connection.isLocked
    connection.isLocked = bindsDocument(this.#current, connection.role)
    return wasLocked && !connection.isLocked && mayEdit(connection.role)
  }

  tell(connection: Connection, takenBack: readonly string[] = []): void {
    if (connection.acknowledges) connection.send(lockFrame(this.#current, takenBack))
  }

  /** Takes an update; what it wrote to a locked lane is taken back at once, before anybody sees it without that. */
  guarded(connection: Connection, exchange: SyncExchange, take: () => Outcome): Outcome {
    const guard = this.#guard
    if (guard === undefined) return take()
    if (mayRun(connection.role)) {
      const outcome = take()
      guard.accept()
      return outcome
    }
    guard.accept()
    const outcome = take()
    if (outcome === 'taken' && guard.isBroken) {
      const lanes = exchange.amend(() => guard.takeBack())
      this.tell(connection, lanes)
    }
    return outcome
  }
}
