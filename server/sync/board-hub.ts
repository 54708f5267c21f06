/** What the rest of the server sees of live boards. Built by attach-sync.ts, implemented by rooms.ts. */

import type { IncomingMessage } from 'node:http'
import type * as Y from 'yjs'
import type { NewsNote } from '#domain/access/board-news.ts'
import type { CloseCode } from '#domain/access/close-code.ts'
import type { Seat } from '#domain/access/seat.ts'
import type { BoardLock } from '#domain/session/board-lock.ts'
import type { AuditRow } from '../audit/note-act.ts'
import type { BoardStore, Covered } from '../database/board-store.ts'
import type { Log } from '../log.ts'
import type { BoardJobs } from '../worker/board-jobs.ts'
import type { BacklogJournal } from './journal/backlog-journal.ts'
import type { PresenceListener } from './presence-listener.ts'
import type { SyncCounters } from './sync-counters.ts'
import type { SyncLimits } from './sync-limits.ts'
import type { SyncObserver } from './sync-observer.ts'

export interface BoardHub {
  /**
   * Applies a change by the server or by a person outside the socket, and resolves once it is durable. A change
   * that throws has no effect and rejects with what it threw. `noted`: what the audit says of it, stored with it.
   * @throws `not_found` when there is no such board, `unavailable` when it cannot be loaded or the server stops.
   */
  change<T>(
    boardId: string,
    personId: string | null,
    change: Change<T>,
    noted?: AuditRow,
  ): Promise<T>
  /** Reads a board; resolves once everything that was read may be seen by others [S7, S8]. @throws like change(). */
  read<T>(boardId: string, read: (doc: Y.Doc) => T): Promise<T>
  /** Resolves once the database holds what was taken so far; at once when nobody has the board open. */
  durable(boardId: string): Promise<void>
  /**
   * Reads the roles of everybody connected to a board anew; closes those who have none any more with 4403, and all
   * with 4404 when there is no such board any more.
   */
  recheck(boardId: string): Promise<void>
  /** The same for all boards: something may have changed and nobody told us. */
  recheckAll(): Promise<void>
  /** Tells the pages that have a board open, or those it is meant for, that something beside its document changed [S19]. */
  tell(note: NewsNote): void
  /** Has the pages of all boards look again at everything they keep: news may have been missed. */
  tellMissed(): void
  /** Whether this process holds a board, with sockets or for a while without. */
  isOpen(boardId: string): boolean
  /** Sockets of this process that have a board open. */
  socketsOn(boardId: string): number
  /** Closes every socket of a board, for instance because it was deleted. */
  end(boardId: string, code: CloseCode): void
  /** Stops admitting, waits until everything received is durable (or the deadline is over), closes with 4512. */
  shutdown(): Promise<void>
  readonly roomCount: number
  readonly vitals: HubVitals
  readonly counters: SyncCounters
}

/** How things stand at this moment. */
export type HubVitals = {
  readonly sockets: number
  /** What waits for the database. */
  readonly backlogRows: number
  readonly backlogBytes: number
  /** As pages are told [S8]: durable, waiting, or so much waiting that no more is taken. */
  readonly storage: 'kept' | 'late' | 'full'
  /** What of it is in a file on this machine. */
  readonly journalBytes: number
}

/** `before`: the rows of the log that are in the document as it is found. */
export type Change<T> = (doc: Y.Doc, before: Covered) => T

export type SyncDeps = {
  readonly store: BoardStore
  /** Absent: while the database is away nothing is shown. */
  readonly journal?: BacklogJournal
  /** Folds the boards' logs and mends them. */
  readonly jobs?: BoardJobs
  readonly admit: (request: IncomingMessage, boardId: string) => Promise<Admission>
  readonly memberSeat: (
    boardId: string,
    personId: string,
  ) => Promise<SeatNow | 'no-such-board' | 'in-trash' | undefined>
  readonly log: Log
  /** The address people use when a proxy stands before the server; its origin may open sockets too. */
  readonly publicUrl?: URL | undefined
  /** Whose sockets are counted together; absent: those of one peer of the connection. */
  readonly addressOf?: (request: IncomingMessage) => string
  /** What facilitators have locked on a board, read at its opening and at every recheck [S20]. */
  readonly boardLock?: (boardId: string) => Promise<BoardLock>
  readonly onTitle?: (boardId: string, title: string) => Promise<void>
  /** Absent: nobody notes who was there. */
  readonly presence?: PresenceListener
  readonly limits?: Partial<SyncLimits>
  readonly observer?: SyncObserver
  /** Milliseconds, for limits and keepalive. */
  readonly now?: () => number
}

/** How somebody stands to a board when it is asked anew. */
export type SeatNow = Seat & { readonly name?: string; readonly signOuts?: number }

export type Admission =
  | ({ readonly ok: true; readonly person: SyncPerson; readonly signOuts?: number } & Seat)
  | { readonly ok: false; readonly code: CloseCode }

export type SyncPerson = { readonly id: string; readonly name: string; readonly hue: number }
