/** What bringing changes in does to the board, as things one can be shown. Next: touched-refs.ts. */

import type { Reading } from '#domain/board/board.ts'
import type { BoardChange } from '#domain/board/observe-board.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import { touchedRefs } from './touched-refs.ts'

export type ChangingBoard = {
  readonly current: () => Reading
  readonly subscribe: (listener: (reading: Reading, change?: BoardChange) => void) => () => void
}

export function touchedBy(board: ChangingBoard, run: () => void): readonly EntityRef[] {
  const touched: BoardChange['touched'][] = []
  const stop = board.subscribe((_reading, change) => {
    if (change) touched.push(change.touched)
  })
  run()
  stop()
  return touchedRefs(touched, board.current())
}
