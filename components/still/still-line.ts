/**
 * The line of a session that shows a moment of the past: it leads nowhere, is open from the start, and hands the session
 * the documents it is given. Live, in its place: board/live-line.ts.
 */

import * as Y from 'yjs'
import type { ConnectionState } from '../board/connection-state.ts'
import type { Line, OpenLine, SessionEnd } from '../board/line.ts'
import { EarlierChanges } from '../kept/earlier-changes.ts'

const STATE: ConnectionState = { state: 'live', saved: true, storage: 'kept' }

const KEEPS_NOTHING = {
  leftovers: async () => ({ own: [], withheld: [] }),
  unsent: async () => [],
  drop: async () => {},
}

export class StillLine implements Line {
  readonly isPast = true
  shownAt: number | undefined
  readonly opened = true
  readonly storage = 'kept'
  readonly unsavedCount = 0
  readonly comparison = { difference: () => undefined, subscribe: () => nothing }
  readonly kept = { hasFailed: () => false, isComplete: true, subscribe: () => nothing }
  readonly earlier = new EarlierChanges({
    doc: new Y.Doc(),
    kept: KEEPS_NOTHING,
    bringIn: () => [],
  })
  #end: SessionEnd | undefined
  #doc = new Y.Doc()

  /** For the session that is made with it. */
  readonly open: OpenLine = (end) => {
    this.#end = end
    this.#doc = end.doc
    return this
  }

  state(): ConnectionState {
    return STATE
  }

  subscribe(): () => void {
    return nothing
  }

  /** Shows the board that these updates make, whatever was shown before. */
  show(updates: readonly Uint8Array[], at: number | undefined): void {
    this.#doc = new Y.Doc()
    this.apply(updates, at)
    this.#end?.onAnother(this.#doc)
  }

  /** Goes on from what is shown, in one step. */
  apply(updates: readonly Uint8Array[], at: number | undefined): void {
    // Before anybody is told that the board reads otherwise: they may ask of when it is.
    this.shownAt = at
    this.#doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#doc, update)
    })
  }

  retry(): void {}

  renew(): void {}

  close(): void {}
}

function nothing(): void {}
