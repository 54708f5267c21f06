/** When a room's log is folded into a checkpoint, so that opening a board does not read all of it. The worker does it. */

import type { LogRow, StoredBoard } from '../database/board-store.ts'
import type { FoldReport } from '../worker/board-job.ts'
import type { RoomContext } from './room-context.ts'

/**
 * So many times what makes a checkpoint worth writing does not wait for its time: the worker holds all rows since the
 * last one in memory, and so does whoever opens the board. 500 MiB that were written within seconds took 500 MiB there.
 */
const MUCH = 16

export class LogFolding {
  readonly #boardId: string
  readonly #context: RoomContext
  /** Since the last checkpoint. */
  #rows = 0
  #bytes = 0
  /** Since the last fold began. */
  #newBytes = 0
  #isFolding = false
  #notBefore = 0

  constructor(boardId: string, context: RoomContext) {
    this.#boardId = boardId
    this.#context = context
  }

  loaded({ rows, rowBytes }: StoredBoard): void {
    this.#rows = rows
    this.#bytes = rowBytes
  }

  /** Something odd came in [S11]: time to see whether the document still loads as it is. */
  hasten(): void {
    this.#rows = Math.max(this.#rows, this.#context.limits.checkpointRows)
  }

  /**
   * These rows are durable. On a busy board the log is folded while people work, but not all the time: a fold of 5,000
   * cards keeps the worker busy for about half a second, however many rows are new.
   */
  committed(rows: readonly LogRow[]): void {
    this.#rows += rows.length
    const bytes = rows.reduce((sum, row) => sum + row.bytes.length, 0)
    this.#bytes += bytes
    this.#newBytes += bytes
    const isMuch = this.#newBytes >= MUCH * this.#context.limits.checkpointBytes
    if (isMuch || this.#context.now() >= this.#notBefore) void this.#fold(false)
  }

  /** Nobody is here any more. Rows that would make the board unloadable may be put aside now. */
  rest(): void {
    void this.#fold(true)
  }

  async #fold(mend: boolean): Promise<void> {
    const { limits, jobs, now, log, counters } = this.#context
    const isDue = this.#rows >= limits.checkpointRows || this.#bytes >= limits.checkpointBytes
    if (jobs === undefined || !isDue || this.#isFolding) return
    const [rows, bytes] = [this.#rows, this.#bytes]
    this.#isFolding = true
    this.#newBytes = 0
    this.#notBefore = now() + limits.checkpointMs
    try {
      const report = await jobs.run({ kind: 'fold', boardId: this.#boardId, mend })
      this.#reported(report)
      this.#rows -= rows
      this.#bytes -= bytes
    } catch (error) {
      // The log stands for itself; the checkpoint is written another time.
      counters.checkpointsFailed += 1
      log.warn('sync.checkpoint-failed', { boardId: this.#boardId, error })
    } finally {
      this.#isFolding = false
    }
  }

  #reported({ outcome, hanging, quarantined, reason }: FoldReport): void {
    const { counters, log } = this.#context
    const boardId = this.#boardId
    if (outcome === 'written') counters.checkpoints += 1
    if (outcome === 'unverified') {
      counters.checkpointsFailed += 1
      log.error('sync.checkpoint-unverified', { boardId, reason })
    }
    if (hanging > 0) log.error('sync.rows-hanging', { boardId, rows: hanging })
    counters.rowsQuarantined += quarantined.length
    for (const row of quarantined) log.error('sync.row-quarantined', { boardId, ...row })
  }
}
