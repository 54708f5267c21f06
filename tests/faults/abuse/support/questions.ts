/** What server-process.ts can be asked by abused-server.ts, and what it answers. */

import type { Role } from '#domain/access/role.ts'
import type { SyncCounters } from '#server/sync/sync-counters.ts'
import type { BoardView } from '#tests/support/admission/board-view.ts'

type Of = { readonly boardId: string }

type Questions = {
  heap: object
  memory: object
  counters: object
  stall: object
  view: Of
  write: Of
  end: Of & { readonly code: number }
  /** Null takes the last right away. */
  role: Of & { readonly personId: string; readonly role: Role | null }
  shutdown: object
}
export type Question<K extends keyof Questions> = Questions[K]

export type Answers = {
  /** After garbage collection, and as it is. */
  heap: NodeJS.MemoryUsage
  memory: NodeJS.MemoryUsage
  counters: SyncCounters & { readonly rooms: number }
  /** Of the event loop, since it was asked last. */
  stall: { readonly maxMs: number; readonly p99Ms: number }
  view: BoardView
  /** The server writes something itself; under which id, and its first free clock. */
  write: { readonly id: number; readonly end: number }
  end: null
  role: null
  shutdown: null
}
