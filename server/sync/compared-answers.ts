/**
 * What pages that ask whether they say what the board says are told, once they may be, and what is counted and logged of
 * it [S11]. Part of sync-exchange.ts; next: comparisons.ts.
 */

import { type Compared, Comparisons } from './comparisons.ts'
import type { Connection } from './connection.ts'
import type { LiveDocument } from './live-document.ts'
import type { RoomContext } from './room-context.ts'
import type { RoomLog } from './room-log.ts'
import type { Outcome } from './sync-exchange.ts'
import { comparedFrame } from './wire.ts'

const COUNTED = {
  same: 'comparedSame',
  apart: 'comparedApart',
  differs: 'comparedDiffers',
  later: 'comparedLater',
} as const

export type ComparedParts = {
  readonly boardId: string
  readonly document: LiveDocument
  readonly log: RoomLog
  readonly context: RoomContext
}

export class ComparedAnswers {
  readonly #parts: ComparedParts
  readonly #comparisons: Comparisons
  /** Those whose page said something else. */
  readonly #differing = new WeakSet<Connection>()

  constructor(parts: ComparedParts) {
    this.#parts = parts
    const { questions, slices } = parts.context
    const tell = (connection: Connection, compared: Compared) => this.#tell(connection, compared)
    this.#comparisons = new Comparisons({ document: parts.document, questions, slices, tell })
  }

  take(connection: Connection, question: Uint8Array): Outcome {
    return this.#comparisons.take(connection, question)
  }

  /**
   * Once everything the document held may be seen, and was sent before: a page that was sent nothing between its
   * question and this answer had been told all of it [S11].
   */
  #tell(connection: Connection, { outcome, roots }: Compared): void {
    const { log, context } = this.#parts
    if (outcome === 'differs') this.#noteDifference(connection, roots ?? [])
    log.whenShown((isShown) => {
      if (!isShown) return
      // What a slow reader was not sent is no difference.
      const told = connection.isBehind ? 'later' : outcome
      context.counters[COUNTED[told]] += 1
      connection.send(comparedFrame(told, told === 'differs' ? roots : []))
    })
  }

  /** Once a connection: who lies about it must not flood the log. Names that are none of a board's are not ours to write down. */
  #noteDifference(connection: Connection, names: readonly string[]): void {
    if (this.#differing.has(connection)) return
    this.#differing.add(connection)
    const { boardId, document, context } = this.#parts
    const roots = names.filter((name) => document.doc.share.has(name)).join(' ')
    context.log.warn('sync.page-differs', { boardId, personId: connection.person.id, roots })
  }
}
