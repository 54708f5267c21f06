/** Moves are counted as the board's own line about news counts them, and go on being counted. */

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { countMoves, followMoves } from '#domain/board/count-moves.ts'
import { rootsOf } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { act, actor, proposal, stance } from '#tests/support/board-builder.ts'

test('words said about a position are no move, and what is no entry is none', () => {
  const doc = new Y.Doc()
  const now = followMoves(doc)
  const begin = [actor('eu'), proposal('p1'), stance('eu', 'p1', 'support')]
  for (const command of begin) execute(doc, [command], act())
  execute(doc, [{ type: 'editPosition', ...cell(doc), fields: { quote: 'Yes.' } }], act())
  const { ledger } = readBoard(doc).board.negotiation
  expect(ledger.length).toBeGreaterThan(1)
  const moves = ledger.filter(({ from, to }) => from !== to).length
  rootsOf(doc).ledger.push([null, 'move', { from: 'support' }, { from: 1, to: 2 }])
  expect([moves, countMoves(doc), now()]).toEqual([1, 1, 1])
  execute(doc, [stance('eu', 'p1', 'opposed'), stance('eu', 'p1', 'support')], act())
  expect([countMoves(doc), now()]).toEqual([3, 3])
  rootsOf(doc).ledger.delete(0, 1)
  expect([countMoves(doc), now()]).toEqual([2, 2])
})

function cell(doc: Y.Doc) {
  const [position] = readBoard(doc).board.negotiation.positions.values()
  if (!position) throw new Error('nobody stated anything')
  return { actorId: position.actorId, proposalId: position.proposalId }
}
