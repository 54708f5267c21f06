/** The ledger as a table. */

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { ledgerCells } from '#domain/exports/ledger-csv.ts'
import { act, actor, proposal, stance } from '#tests/support/board-builder.ts'

test('each change has its line, with what was said and by whom it was entered', () => {
  const doc = new Y.Doc()
  execute(doc, [actor('North'), proposal('Dam'), stance('North', 'Dam', 'opposed')], act())
  const said = { condition: 'The price, “low”', reason: '=now()' }
  execute(doc, [stance('North', 'Dam', 'conditional', said)], act({ at: 2_000 }))
  const { negotiation } = readBoard(doc).board
  const [head, first, second] = ledgerCells(negotiation, { ann: 'Heron' })
  const told = Object.fromEntries(head?.map((name, index) => [name, second?.[index]]) ?? [])
  expect(first?.slice(0, 6)).toEqual([
    ...['1970-01-01T00:00:01.000Z', 'North', 'Dam', 'Silent', 'Opposed', 'Clarification'],
  ])
  expect(told).toMatchObject({
    ...{ From: 'Opposed', To: 'Conditional', Direction: 'Concession', Reason: '=now()' },
    ...{ Condition: 'The price, “low”', 'Sealed round': '', 'Entered by': 'Heron' },
  })
  expect(ledgerCells(negotiation)[1]?.at(-1)).toBe('Ann')
})
