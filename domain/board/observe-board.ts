/**
 * Watches a board's document: one call a transaction, with a reading in which all that was not touched is the
 * identical object. Next: components/board/board-session.ts.
 */

import type * as Y from 'yjs'
import type { Reading } from './board.ts'
import { BoardReader, type Touched } from './reading/board-reader.ts'
import { touchedBetween } from './reading/touched-between.ts'
import { watchTouched } from './watch-touched.ts'

export type BoardChange = {
  readonly origin: unknown
  /** Whether this client made it. */
  readonly local: boolean
  readonly touched: Touched
}

export type BoardObserver = {
  readonly current: () => Reading
  /** Watches another document from now on, and tells at once what reads otherwise in it. */
  readonly turnTo: (doc: Y.Doc) => void
  readonly stop: () => void
}

/** Calls the listener after every transaction that touched the board; `current` is the reading after the last one. */
export function observeBoard(
  doc: Y.Doc,
  listener: (reading: Reading, change: BoardChange) => void,
): BoardObserver {
  const reader = new BoardReader(doc)
  const follow = (followed: Y.Doc): (() => void) =>
    watchTouched(followed, (touched, { origin, local }) =>
      listener(reader.update(touched), { origin, local, touched }),
    )
  let unwatch = follow(doc)
  return {
    current: () => reader.reading,
    turnTo(other) {
      unwatch()
      const before = reader.reading
      const after = reader.turnTo(other)
      unwatch = follow(other)
      const touched = touchedBetween(before.board, after.board)
      if (before !== after) listener(after, { origin: undefined, local: false, touched })
    },
    stop: () => unwatch(),
  }
}
