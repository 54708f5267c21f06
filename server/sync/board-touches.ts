/**
 * Notes when boards changed last and how many moves they have, for lists of them: those of a second in one statement, for
 * 500 boards at work were 50 commits a second of their own, before which updates had to wait. Told by board-notes.ts.
 */

import type { BoardStore } from '../database/board-store.ts'
import type { Log } from '../log.ts'

const TOGETHER_MS = 1_000

export class BoardTouches {
  readonly #store: BoardStore
  readonly #log: Log
  /** How many moves each has now. */
  readonly #changed = new Map<string, number>()
  #timer: NodeJS.Timeout | undefined

  constructor(store: BoardStore, log: Log) {
    this.#store = store
    this.#log = log
  }

  /** This board changed. */
  add(boardId: string, moves: number): void {
    this.#changed.set(boardId, moves)
    this.#timer ??= setTimeout(() => void this.write(), TOGETHER_MS)
  }

  /** Writes what has been noted so far. A time that cannot be written is written after a later change. */
  async write(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const boards = new Map(this.#changed)
    this.#changed.clear()
    if (boards.size === 0) return
    try {
      await this.#store.touch(boards)
    } catch (error) {
      this.#log.warn('sync.touch-failed', { boards: boards.size, error })
    }
  }
}
