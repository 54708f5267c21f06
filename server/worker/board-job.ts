/** What the worker is asked, and what it answers. Everything here crosses a thread, so all of it is plain data. */

import type { ErrorCode } from '#domain/access/domain-error.ts'
import type { AnalysisOptions } from '#domain/analysis/matrix.ts'
import type { Act } from '#domain/board/command.ts'
import type { RestoreScope } from '#domain/board/restore-scope.ts'
import type { Theme } from '#domain/exports/palette.ts'
import type { TemplateCounts } from '#domain/templates/template-counts.ts'
import type { SessionRow } from '../access/session.ts'
import type { AuditRow } from '../audit/note-act.ts'
import type { StabilityWish } from '../boards/analyse-board.ts'
import type { Covered } from '../database/board-store.ts'
import type { ExportWish } from '../exports/export-wish.ts'

/** Folds a board's log. `mend`: nobody works on it, so rows that make it unloadable may be moved out of the log. */
export type FoldJob = { readonly kind: 'fold'; readonly boardId: string; readonly mend: boolean }

/** A board, or a part of it, as a file of some format. */
export type ExportJob = {
  readonly kind: 'export'
  readonly boardId: string
  readonly wish: ExportWish
  /** ISO 8601. */
  readonly exportedAt: string
}

/** What the positions on the board amount to, as JSON, in UTF-8. */
export type AnalysisJob = {
  readonly kind: 'analysis'
  readonly boardId: string
  readonly options: AnalysisOptions
}

/** Which outcomes of a board would hold, as JSON, in UTF-8. */
export type StabilityJob = {
  readonly kind: 'stability'
  readonly boardId: string
  readonly wish: StabilityWish
}

/** The minutes of a board as it is, for the page that edits them, as JSON, in UTF-8. */
export type MinutesJob = {
  readonly kind: 'minutes'
  readonly boardId: string
  /** ISO 8601. */
  readonly at: string
  /** The time zone that times are written in. */
  readonly zone: string
}

/** What a snapshot's row says of itself. */
export type SnapshotWords = {
  readonly boardId: string
  readonly snapshotId: string
  readonly name: string
  readonly note?: string
  readonly cause: string
  /** The stage that was left. */
  readonly stage?: string
  /** A person's id; null: nobody's, it was scheduled. */
  readonly savedBy: string | null
}

/** Writes a board's state into the Snapshot table, loaded back before it counts; a row that is there keeps its words. */
export type SnapshotJob = SnapshotWords & {
  readonly kind: 'snapshot'
  /** Only these rows: the board as it was then. Absent: as it is now. */
  readonly upTo?: Covered
  /** What the audit says of it, written with it or not at all. Absent: nothing. */
  readonly noted?: AuditRow
}

/** The same when its time has come, if the board says anything else than in its last snapshot. */
export type ScheduledJob = SnapshotWords & { readonly kind: 'scheduled' }

/** A snapshot's small drawing, made now if there is none. */
export type ThumbnailJob = {
  readonly kind: 'thumbnail'
  readonly boardId: string
  readonly snapshotId: string
  readonly theme: 'light' | 'dark'
}

/** What a new board starts as that somebody makes from this one. */
export type CopyJob = {
  readonly kind: 'copy'
  readonly boardId: string
  readonly from:
    | { readonly kind: 'now' }
    | { readonly kind: 'snapshot'; readonly snapshotId: string }
    /** ISO 8601. */
    | { readonly kind: 'moment'; readonly at: string }
  /** Absent: it says whose copy it is. */
  readonly title?: string
  /** What the copies of its sources are known by, by what the sources are known by. */
  readonly sources: Readonly<Record<string, string>>
  /** Who makes it, and when, in ms since the epoch. */
  readonly by: { readonly id: string; readonly name: string }
  readonly now: number
}

export type FirstState = { readonly bytes: Uint8Array<ArrayBuffer>; readonly title: string }

/** Saves the board as it is, and works out what brings it back to a snapshot; changes nothing. */
export type RestoreJob = {
  readonly kind: 'restore'
  readonly boardId: string
  /** The one to go back to. */
  readonly snapshotId: string
  readonly scope: RestoreScope
  readonly act: Act
  /** What the change is written under. */
  readonly clientId: number
  /** The snapshot of the present, and the person who asked for it. */
  readonly kept: { readonly id: string; readonly by: string }
}

export type WorkedOutRestore = {
  /** What the snapshot of the present is called. */
  readonly name: string
  readonly written: WrittenSnapshot
  /** For the document as it was saved; empty: nothing differs. */
  readonly update: Uint8Array
}

/** A saved snapshot in pieces that can be applied one at a time. */
export type PartsJob = {
  readonly kind: 'parts'
  readonly boardId: string
  readonly snapshotId: string
}

/** The board as its log had it then, as one Yjs update. */
export type MomentJob = {
  readonly kind: 'moment'
  readonly boardId: string
  /** ISO 8601. */
  readonly at: string
}

/** The next entries of a board's history, packed with gzip. */
export type HistoryJob = {
  readonly kind: 'history'
  readonly boardId: string
  /** What the page before said comes next; empty for the first. */
  readonly after: string
  readonly limit: number
}

/** Makes a board of a file: its rows with all that belongs to them, or nothing. */
export type ImportJob = {
  readonly kind: 'import'
  /** The new board's. */
  readonly boardId: string
  /** UTF-8, unchecked. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** In place of the file's. */
  readonly title?: string
  /** Its facilitator; a new person is written with the board. */
  readonly by: { readonly id: string; readonly name: string; readonly isNew: boolean }
  readonly session: SessionRow & {
    /** The hash of the session that it takes the place of. */
    readonly spends?: Uint8Array<ArrayBuffer>
  }
  readonly links: readonly {
    readonly id: string
    readonly role: string
    readonly tokenHash: Uint8Array<ArrayBuffer>
    readonly maxUses?: number | null
    readonly isRecovery?: boolean
  }[]
  readonly now: number
}

/** A board in small, as it is now, kept in its row of BoardThumbnail. */
export type BoardThumbnailJob = {
  readonly kind: 'board-thumbnail'
  readonly boardId: string
  readonly theme: Theme
}

/** What stands on a board, for others to start from (domain/templates/template-state.ts). */
export type TemplateJob = {
  readonly kind: 'template'
  readonly boardId: string
  /** What boards made from it are called at first. */
  readonly title: string
}

export type DrawnTemplate = {
  readonly state: Uint8Array<ArrayBuffer>
  readonly counts: TemplateCounts
  readonly thumbnails: { readonly light: string | null; readonly dark: string | null }
}

export type BoardJob =
  | FoldJob
  | ExportJob
  | AnalysisJob
  | StabilityJob
  | SnapshotJob
  | ScheduledJob
  | RestoreJob
  | PartsJob
  | MomentJob
  | HistoryJob
  | ThumbnailJob
  | ImportJob
  | MinutesJob
  | BoardThumbnailJob
  | TemplateJob
  | CopyJob

export type QuarantinedRow = {
  readonly origin: string
  readonly n: number
  readonly reason: string
}

export type FoldReport = {
  /**
   * `current`: no new rows. `busy`: somebody else is at it. `outrun`: somebody else was faster. `gone`: no such board.
   * `unverified`: nothing was written, for what would have been written does not load or reads differently.
   */
  readonly outcome: 'written' | 'current' | 'busy' | 'outrun' | 'gone' | 'unverified'
  /** Rows that are in the checkpoint and were not before, and the checkpoint's bytes. */
  readonly rows: number
  readonly bytes: number
  /** Rows of which something waits for what is missing. */
  readonly hanging: number
  readonly quarantined: readonly QuarantinedRow[]
  /** Why it is unverified. */
  readonly reason?: string
}

export type SnapshotCounts = {
  readonly actors: number
  readonly proposals: number
  readonly positions: number
}

export type WrittenSnapshot = {
  readonly savedAt: Date
  readonly counts: SnapshotCounts
  /** Up to where it has the log. */
  readonly upTo: Covered
}

type Answers = {
  readonly import: undefined
  readonly fold: FoldReport
  readonly export: Uint8Array<ArrayBuffer>
  readonly analysis: Uint8Array<ArrayBuffer>
  readonly stability: Uint8Array<ArrayBuffer>
  readonly minutes: Uint8Array<ArrayBuffer>
  readonly snapshot: WrittenSnapshot
  /** Null: nothing changed. */
  readonly scheduled: WrittenSnapshot | null
  readonly thumbnail: string
  readonly 'board-thumbnail': string
  readonly template: DrawnTemplate
  readonly copy: FirstState
  readonly restore: WorkedOutRestore
  readonly parts: readonly Uint8Array[]
  readonly moment: Uint8Array<ArrayBuffer>
  readonly history: Uint8Array<ArrayBuffer>
}

export type AnswerTo<Job extends BoardJob> = Answers[Job['kind']]

export type Asked = {
  readonly id: number
  readonly job: BoardJob
  /** Becomes 1 when nobody waits for it any more. */
  readonly stop: SharedArrayBuffer
}

/** How far a job is, of how much. */
export type Progress = { readonly done: number; readonly of: number }

export type Answered = { readonly id: number } & (
  | { readonly answer: AnswerTo<BoardJob> }
  /** Not yet. */
  | { readonly progress: Progress }
  /** It was asked to stop, and did. */
  | { readonly stopped: true }
  | { readonly refusal: { readonly code: ErrorCode; readonly message: string } }
  /** With its stack, for the log. */
  | { readonly failure: string }
)

/** What a worker is started with. */
export type WorkerStart = {
  readonly databaseUrl: string
  readonly exportFont: string | undefined
}
