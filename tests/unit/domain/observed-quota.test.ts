/** What is taken away from the board as a whole. */

import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { execute } from '#domain/board/execute.ts'
import { observeBoard } from '#domain/board/observe-board.ts'

const ANN = { by: 'ann', byName: 'Ann', at: 1 }

it('[B15] a quota that is taken away is gone for who watches the board', () => {
  const doc = new Y.Doc()
  const { current, stop } = observeBoard(doc, () => {})
  execute(doc, [{ type: 'describe', quota: 0.6 }], ANN)
  expect(current().board.negotiation.quota).toBe(0.6)
  execute(doc, [{ type: 'describe', quota: null }], ANN)
  expect(current().board.negotiation.quota).toBeUndefined()
  stop()
})
