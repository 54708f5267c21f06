/** Tells a room's sockets how storing goes, `[103, state]` [S5, S8]: those that asked with `?ext=1`, whenever it changes. */

import type { Connection } from './connection.ts'
import type { GroupCommit } from './group-commit.ts'
import type { RoomLog } from './room-log.ts'
import { type StorageState, storageFrame } from './wire.ts'

export class StorageNotice {
  readonly #commit: GroupCommit
  readonly #isOutgrown: () => boolean
  /** What sockets were told last. */
  #told: StorageState = 'kept'

  constructor(commit: GroupCommit, isOutgrown: () => boolean) {
    this.#commit = commit
    this.#isOutgrown = isOutgrown
  }

  /** Whoever comes takes it that all is well, unless told otherwise. */
  greet(connection: Connection): void {
    if (connection.acknowledges && this.#told !== 'kept') connection.send(storageFrame(this.#told))
  }

  /** Tells them if it has changed. True when the board takes more again, so that what was refused must be asked for. */
  tellChange(connections: ReadonlySet<Connection>, log: RoomLog): boolean {
    const state = this.#stateOf(log)
    if (state === this.#told) return false
    const refused = REFUSING.indexOf(this.#told)
    this.#told = state
    const frame = storageFrame(state)
    for (const connection of connections) if (connection.acknowledges) connection.send(frame)
    return refused > REFUSING.indexOf(state)
  }

  #stateOf(log: RoomLog): StorageState {
    if (this.#commit.isFull) return 'full'
    if (this.#isOutgrown()) return 'outgrown'
    const isLate = log.isAhead || (this.#commit.isLate && !log.isDurable)
    return isLate ? 'late' : 'kept'
  }
}

/** States in which something is not taken, the stricter last. */
const REFUSING: readonly StorageState[] = ['outgrown', 'full']
