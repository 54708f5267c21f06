/** What every room shares. Made once by rooms.ts. */

import type { BoardStore } from '../database/board-store.ts'
import type { BoardJobs } from '../worker/board-jobs.ts'
import type { BoardTouches } from './board-touches.ts'
import type { GroupCommit } from './group-commit.ts'
import type { LoopLoad } from './loop-load.ts'
import type { PresenceListener } from './presence-listener.ts'
import type { QuestionPace } from './question-pace.ts'
import type { ReadLock } from './room-lock.ts'
import type { Slices } from './slices.ts'
import type { SyncContext } from './sync-context.ts'

export type RoomContext = SyncContext & {
  readonly store: BoardStore
  readonly commit: GroupCommit
  readonly questions: QuestionPace
  /** For answers to joiners. */
  readonly slices: Slices
  readonly touches: BoardTouches
  readonly load: LoopLoad
  /** Absent: no log is folded, and a board with a bad row cannot be opened. */
  readonly jobs: BoardJobs | undefined
  /** This process's life: the origin of all rows it writes. */
  readonly origin: string
  /** Absent: nothing is ever locked. */
  readonly boardLock: ReadLock | undefined
  readonly presence: PresenceListener | undefined
  readonly onTitle: ((boardId: string, title: string) => Promise<void>) | undefined
}
