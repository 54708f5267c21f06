/** A what-if's change as readers of the board are told of one: of this browser's making, touching positions alone. */

import type { BoardChange } from '#domain/board/observe-board.ts'
import type { PositionKey } from '#domain/negotiation/position.ts'

/** Where changes that are in no document come from. */
export const WHAT_IF_ORIGIN: symbol = Symbol('parley.what-if')

const NONE: ReadonlySet<string> = new Set()

export function whatIfChange(positions: ReadonlySet<PositionKey>): BoardChange {
  return {
    origin: WHAT_IF_ORIGIN,
    local: true,
    touched: {
      meta: NONE,
      actors: NONE,
      issues: NONE,
      proposals: NONE,
      positions,
      relations: NONE,
      events: NONE,
      constraints: NONE,
      assessments: NONE,
      openQuestions: NONE,
      packages: NONE,
      ink: NONE,
      ledger: false,
      decisions: false,
    },
  }
}
