/**
 * What a board session hangs on: where its document comes from, and what is known of that. Live it is the line to the
 * server (live-line.ts); still it leads nowhere and shows a moment of the past (still/still-line.ts). Everything else of
 * a session is the same for both.
 */

import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Comparison } from '../compared/comparison.ts'
import type { EarlierChanges } from '../kept/earlier-changes.ts'
import type { KeptChanges } from '../kept/kept-changes.ts'
import type { ChangingBoard } from '../kept/touched-by.ts'
import type { ConnectionState, Storage } from './connection-state.ts'
import type { ServerListeners } from './hear-server.ts'
import type { Me } from './me.ts'

/** What the session gives its line to hold on to. */
export type SessionEnd = ServerListeners & {
  readonly boardId: string
  /** The document the session begins with: empty. */
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly me: () => Me
  /** The board as the session reads it. */
  readonly board: ChangingBoard
  /** Shows another document from now on; the one that was shown is destroyed. */
  readonly onAnother: (doc: Y.Doc) => void
  /** A board that is full asks for what it did not take. */
  readonly onAskedByFull: () => void
  /** ms since the epoch. */
  readonly now: () => number
}

/** Opens a line for a session that is being made; called once. */
export type OpenLine = (end: SessionEnd) => Line

export interface Line {
  /** Whether what it shows is past: then nobody may change it, whatever their role. */
  readonly isPast: boolean
  /** The moment of which the board it shows is, in ms since the epoch; undefined: now. */
  readonly shownAt: number | undefined
  state(): ConnectionState
  subscribe(listener: (state: ConnectionState) => void): () => void
  /** Whether the board has been read whole at least once. */
  readonly opened: boolean
  /** How the server stores changes, as far as it has said. */
  readonly storage: Storage
  /** Changes not known to be on the server's disk. */
  readonly unsavedCount: number
  /** Whether this page says what the board says. */
  readonly comparison: Pick<Comparison, 'difference' | 'subscribe'>
  /** What this device keeps until the server has it. */
  readonly kept: Pick<KeptChanges, 'hasFailed' | 'isComplete' | 'subscribe'>
  readonly earlier: EarlierChanges
  /** Tries to reach the server at once. */
  retry(): void
  /** Gives up the connection, whatever its state, for a new one. */
  renew(): void
  close(): void
}
