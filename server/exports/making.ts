/** What the maker of a file gets: the wish, the database, the board, and somebody to tell how far it is. */

import type { Pool } from 'pg'
import type * as Y from 'yjs'
import type { ThreadRow } from '../comments/thread-row.ts'
import type { ExportJob } from '../worker/board-job.ts'
import type { Steps } from '../worker/steps.ts'

export type Making = Omit<ExportJob, 'kind'> & {
  readonly pool: Pool
  /** The board as it is, or as the snapshot has it. */
  readonly doc: Y.Doc
  /** Absent: the board as it is. */
  readonly snapshot?: SavedMoment
  /** Call its `step` often: between two pieces of work is where a file that nobody wants any more is given up. */
  readonly steps: Steps
}

export type SavedMoment = {
  readonly name: string
  readonly savedAt: Date
  /** As they were. */
  readonly threads: readonly ThreadRow[]
}

/** Runs in the worker. Large packages are imported inside it, when it is called: a worker that folds needs none of them. */
export type Maker = (making: Making) => Promise<Uint8Array<ArrayBuffer>>
