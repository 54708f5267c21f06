import { expect, it, vi } from 'vitest'
import { BoardFromParts, boardParts } from '#components/changes/board-parts.ts'
import { inSlices } from '#components/changes/in-slices.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { actor, boardWith, proposal, stance } from '#tests/support/board-builder.ts'
import { eventually } from '#tests/support/eventually.ts'

it('a board taken apart and put together is the same board, in the same order', () => {
  const cards = Array.from({ length: 600 }, (_, n) => proposal(`p${n}`, {}, [n, n]))
  const doc = boardWith(actor('eu'), ...cards, stance('eu', 'p7', 'support'), {
    type: 'putInk',
    records: [{ id: 'shape:1', x: 1 }],
  })
  const { board } = readBoard(doc)
  const parts = [...boardParts(board)].map((part) => structuredClone(part))
  expect(parts.length).toBeGreaterThan(3)
  const together = new BoardFromParts()
  const made = parts.map((part) => together.add(part))
  expect(made.slice(0, -1).every((none) => none === undefined)).toBe(true)
  expect(made.at(-1)).toEqual(board)
  expect([...(made.at(-1)?.negotiation.proposals.keys() ?? [])]).toEqual([
    ...board.negotiation.proposals.keys(),
  ])
})

it('work in slices tells what came out, and nothing once it is given up', async () => {
  function* counting(to: number) {
    for (let n = 0; n < to; n++) yield
    return to
  }
  const done = vi.fn<(value: number) => void>()
  const stop = inSlices(counting(10), done)
  stop()
  inSlices(counting(20), done)
  await eventually(() => expect(done).toHaveBeenCalled())
  expect(done.mock.calls).toEqual([[20]])
})
