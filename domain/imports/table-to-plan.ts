/** A table whose columns are known, and the board it is for. Read by plan-table.ts. */

import type { Board } from '#domain/board/board.ts'
import type { Row } from './read-table.ts'
import type { Mapping, TableKind } from './table-columns.ts'

export type TableToPlan = {
  readonly kind: TableKind
  readonly rows: readonly Row[]
  readonly mapping: Mapping
  readonly board: Board
  readonly newId: () => string
  /** Why this person may not say where an actor stands; undefined: they may. */
  readonly refusesActor: (actorId: string) => string | undefined
}
