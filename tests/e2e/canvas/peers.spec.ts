/** Other people's hands on the same board. */

import type { Locator } from '@playwright/test'
import { card, drag, grab, middleOf, moveTo } from '../support/hands.ts'
import { expect, test } from '../support/parley.ts'
import { AIR, CONTINGENT, cornerOf, drawings, duo, FREE, untilBoard } from './example.ts'

test('[K15] a card in somebody’s hand moves on the other screen, wears their name and cannot be taken', async ({
  parley,
}) => {
  const both = await duo(parley)
  const { ines, oleh } = both
  const from = await middleOf(card(ines, CONTINGENT))
  await grab(ines, card(ines, CONTINGENT))
  await moveTo(ines, { x: from.x + 40, y: from.y + 20 })
  await expect(card(oleh, CONTINGENT)).toContainText('Ines')
  await drag(oleh, card(oleh, CONTINGENT), { x: 300, y: 815 })
  await moveTo(ines, { x: from.x + 200, y: from.y + 330 })
  // In hand a card is turned a little: what is compared is how far it came.
  await expect.poll(() => distance(card(ines, CONTINGENT), card(oleh, CONTINGENT))).toBeLessThan(8)
  await ines.mouse.up()
  await expect(card(oleh, CONTINGENT)).not.toContainText('Ines')
  await expect.poll(() => distance(card(ines, CONTINGENT), card(oleh, CONTINGENT))).toBeLessThan(1)
})

async function distance(a: Locator, b: Locator): Promise<number> {
  const [one, other] = await Promise.all([a.boundingBox(), b.boundingBox()])
  return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : Number.POSITIVE_INFINITY
}

test('[K17] a dragger who vanishes lets go: the card is where it lay', async ({ parley }) => {
  const { ines, oleh } = await duo(parley)
  const home = await cornerOf(card(oleh, CONTINGENT))
  await grab(ines, card(ines, CONTINGENT))
  await moveTo(ines, FREE)
  await expect.poll(() => cornerOf(card(oleh, CONTINGENT))).not.toBe(home)
  await ines.context().close()
  await expect.poll(() => cornerOf(card(oleh, CONTINGENT))).toBe(home)
})

test('[K14] a card removed by somebody else while it is in hand stays removed', async ({
  parley,
}) => {
  const both = await duo(parley)
  const { ines, oleh } = both
  await card(oleh, AIR).click()
  await oleh.keyboard.press('Control+d')
  await expect(card(ines, AIR)).toHaveCount(2)
  await grab(ines, card(ines, AIR).last())
  await moveTo(ines, FREE)
  await expect(card(oleh, AIR).last()).toContainText('Ines')
  await oleh.keyboard.press('Control+z')
  await expect(card(ines, AIR)).toHaveCount(1)
  await ines.mouse.up()
  await untilBoard(both, ({ proposals }) => proposals.length, 25)
  await expect(card(oleh, AIR)).toHaveCount(1)
})

test('[K15] ink appears on the other screen while it is drawn', async ({ parley }) => {
  const both = await duo(parley)
  const { ines, oleh } = both
  await ines.keyboard.press('d')
  await ines.mouse.move(FREE.x, FREE.y)
  await ines.mouse.down()
  await ines.mouse.move(640, 800, { steps: 10 })
  await expect(drawings(oleh, 'draw')).toHaveCount(1)
  const half = (await drawings(oleh, 'draw').boundingBox())?.width ?? 0
  await ines.mouse.move(760, 822, { steps: 10 })
  await expect
    .poll(async () => (await drawings(oleh, 'draw').boundingBox())?.width ?? 0)
    .toBeGreaterThan(half + 60)
  await untilBoard(both, ({ ink }) => Object.keys(ink).length, 0)
  await ines.mouse.up()
  await untilBoard(both, ({ ink }) => Object.keys(ink).length, 1)
})
