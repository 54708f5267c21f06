import { expect, test } from 'vitest'
import { cardBoard } from '#tests/load/wire/card-board.ts'
import { Deliveries } from '#tests/load/wire/deliveries.ts'
import { Mover } from '#tests/load/wire/mover.ts'

const COUNTED = { counts: true }

function crowd(): { deliveries: Deliveries; move: () => Buffer } {
  const mover = new Mover({ sender: 0, of: 1 }, cardBoard(3))
  return {
    deliveries: new Deliveries({ firstEdits: [0], readers: [0, 1] }),
    move: () => Buffer.from(mover.move()),
  }
}

test('an edit is delivered when another has it, once, and never to who sent it', () => {
  const { deliveries, move } = crowd()
  const edit = move()
  deliveries.sent(0, COUNTED)

  deliveries.received(0, edit)
  expect(deliveries.isComplete).toBe(false)
  deliveries.received(1, edit)
  deliveries.received(1, edit)

  expect({ delivered: deliveries.delivered, expected: deliveries.expected }).toEqual({
    delivered: 1,
    expected: 1,
  })
})

test('what comes with a later edit of its sender counts, and is said to have been skipped', () => {
  const { deliveries, move } = crowd()
  for (let i = 0; i < 2; i++) {
    move()
    deliveries.sent(0, COUNTED)
  }
  const third = move()
  deliveries.sent(0, COUNTED)

  deliveries.received(1, third)

  expect({ delivered: deliveries.delivered, skipped: deliveries.skipped }).toEqual({
    delivered: 3,
    skipped: 2,
  })
})

test('what never came is late, not left out', () => {
  const { deliveries, move } = crowd()
  move()
  deliveries.sent(0, COUNTED)

  deliveries.giveUp()

  expect({ delivered: deliveries.delivered, late: deliveries.latency.count }).toEqual({
    delivered: 0,
    late: 1,
  })
})

test('warming up is neither expected nor counted', () => {
  const { deliveries, move } = crowd()
  const edit = move()
  deliveries.sent(0, { counts: false })

  deliveries.received(1, edit)

  expect({ delivered: deliveries.delivered, expected: deliveries.expected }).toEqual({
    delivered: 0,
    expected: 0,
  })
})
