/**
 * A session's line to the server, with what this device keeps until the server has it. Next on the way to the server:
 * connection.ts.
 */

import type { ComparisonPace } from '../compared/comparison.ts'
import type { ChangeStore } from '../kept/change-store.ts'
import { EarlierChanges } from '../kept/earlier-changes.ts'
import { forgetAtEnd } from '../kept/forget-at-end.ts'
import { KeptChanges } from '../kept/kept-changes.ts'
import { touchedBy } from '../kept/touched-by.ts'
import { Connection } from './connection.ts'
import type { ConnectionState, Storage } from './connection-state.ts'
import type { Line, OpenLine, SessionEnd } from './line.ts'
import { newId } from './new-id.ts'

export type LiveLineParts = {
  /** `ws://host/sync` or `wss://host/sync`. */
  readonly url: string
  readonly Socket: typeof WebSocket
  /** Where changes wait that the server does not have yet. */
  readonly store: ChangeStore
  /** When this page is compared with the board. */
  readonly comparisonPace?: ComparisonPace | undefined
}

export function liveLine(parts: LiveLineParts): OpenLine {
  return (end) => new LiveLine(parts, end)
}

class LiveLine implements Line {
  readonly isPast = false
  readonly shownAt = undefined
  readonly kept: KeptChanges
  readonly earlier: EarlierChanges
  readonly #connection: Connection

  constructor({ store, ...parts }: LiveLineParts, end: SessionEnd) {
    const { doc, boardId, me, now } = end
    const kept = new KeptChanges({ store, boardId, writer: newId(), author: me, now })
    this.kept = kept
    this.#connection = new Connection({ ...parts, ...end, kept })
    this.earlier = new EarlierChanges({
      doc,
      kept,
      bringIn: (changes) => touchedBy(end.board, () => this.#connection.bringIn(changes)),
    })
    const stopWaiting = this.#connection.subscribe(() => {
      if (!this.opened) return
      stopWaiting()
      void this.earlier.settle()
    })
    this.#connection.subscribe((state) => forgetAtEnd(kept, state))
  }

  readonly state = (): ConnectionState => this.#connection.state()

  subscribe(listener: (state: ConnectionState) => void): () => void {
    return this.#connection.subscribe(listener)
  }

  get opened(): boolean {
    return this.#connection.opened
  }

  get storage(): Storage {
    return this.#connection.storage
  }

  get unsavedCount(): number {
    return this.#connection.unsavedCount
  }

  get comparison(): Line['comparison'] {
    return this.#connection.comparison
  }

  retry(): void {
    this.#connection.retry()
  }

  renew(): void {
    this.#connection.renew()
  }

  close(): void {
    this.#connection.close()
    this.earlier.close()
  }
}
