/** Tells a room's sockets how storing goes, `[103, state]` [S8]: those that asked with `?ext=1`, whenever it changes. */

import type { Connection } from './connection.ts'
import type { GroupCommit } from './group-commit.ts'
import type { RoomLog } from './room-log.ts'
import { type StorageState, storageFrame } from './wire.ts'

export class StorageNotice {
  readonly #commit: GroupCommit
  /** What sockets were told last. */
  #told: StorageState = 'kept'

  constructor(commit: GroupCommit) {
    this.#commit = commit
  }

  /** Whoever comes takes it that all is well, unless told otherwise. */
  greet(connection: Connection): void {
    if (connection.acknowledges && this.#told !== 'kept') connection.send(storageFrame(this.#told))
  }

  /** Tells them if it has changed. True when the board takes changes again, so that what was refused must be asked for. */
  tellChange(connections: ReadonlySet<Connection>, log: RoomLog): boolean {
    const state = this.#stateOf(log)
    if (state === this.#told) return false
    const wasFull = this.#told === 'full'
    this.#told = state
    const frame = storageFrame(state)
    for (const connection of connections) if (connection.acknowledges) connection.send(frame)
    return wasFull
  }

  #stateOf(log: RoomLog): StorageState {
    if (this.#commit.isFull) return 'full'
    const isLate = log.isAhead || (this.#commit.isLate && !log.isDurable)
    return isLate ? 'late' : 'kept'
  }
}
