/** Drawing is talking: the others must see the line while the hand still moves. */
import { expect } from '@playwright/test'
import { exportedBoard } from '../support/exported-board.ts'
import { bandSpot, boardIsOpen } from '../support/hands.ts'
import { test } from '../support/parley.ts'

test('ink appears on the other screen while it is drawn, and stays', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'facilitator', 'Ines')
  const oleh = await parley.open(board, 'viewer', 'Oleh')
  await Promise.all([boardIsOpen(ines), boardIsOpen(oleh)])
  const strokes = oleh.locator('[data-shape-type="draw"]')

  await ines.keyboard.press('d')
  const start = await bandSpot(ines, 'European allies', 'opposed')
  await ines.mouse.move(start.x, start.y)
  await ines.mouse.down()
  await ines.mouse.move(start.x - 120, start.y - 40, { steps: 20 })
  await expect(strokes).toHaveCount(1)
  const inkWhileDrawing = (await exportedBoard(ines, board.id)).ink
  const early = await strokes.boundingBox()
  await ines.mouse.move(start.x - 300, start.y - 80, { steps: 20 })
  await expect.poll(async () => (await strokes.boundingBox())?.width ?? 0).toBeGreaterThan(200)
  expect(early?.width ?? 0).toBeLessThan(200)
  await ines.mouse.up()

  expect(Object.keys(inkWhileDrawing)).toHaveLength(0)
  await expect
    .poll(async () => Object.keys((await exportedBoard(ines, board.id)).ink).length)
    .toBe(1)
  await oleh.reload()
  await boardIsOpen(oleh)
  await expect(strokes).toHaveCount(1)
})
