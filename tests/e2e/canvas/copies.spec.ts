/** Copying, deleting and nudging from the keyboard. */

import type { Page } from '@playwright/test'
import { card, drag, headSpot, lane, middleOf, token } from '../support/hands.ts'
import { expect, test } from '../support/parley.ts'
import { AIR, CONTINGENT, cornerOf, duo, untilBoard, VETO } from './example.ts'

const proposalCount = ({ proposals }: { readonly proposals: readonly unknown[] }) =>
  proposals.length

async function select(page: Page, title: string): Promise<void> {
  await card(page, title).click()
}

test('[K11] a card dragged with Alt is a new proposal with the same words, and undo takes it back whole', async ({
  parley,
}) => {
  const both = await duo(parley)
  const { ines, oleh } = both
  const { x, y } = await middleOf(card(ines, CONTINGENT))
  await ines.keyboard.down('Alt')
  await drag(ines, { x, y }, { x: x + 240, y: y + 330 })
  await ines.keyboard.up('Alt')
  await expect(card(oleh, CONTINGENT)).toHaveCount(2)
  await untilBoard(both, proposalCount, 26)
  await ines.keyboard.press('Control+z')
  await expect(card(oleh, CONTINGENT)).toHaveCount(1)
})

test('[K11] duplicating, and copying and pasting, make one proposal each', async ({ parley }) => {
  const both = await duo(parley)
  const { ines } = both
  await ines.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await select(ines, CONTINGENT)
  await ines.keyboard.press('Control+d')
  await untilBoard(both, proposalCount, 26)
  await select(ines, VETO)
  await ines.keyboard.press('Control+c')
  // Copying ends a moment later; pasting within it, as no hand can, finds the clipboard changing.
  const copied = () => ines.evaluate(async () => (await navigator.clipboard.read()).length)
  await expect.poll(copied).toBe(1)
  await ines.keyboard.press('Control+v')
  await untilBoard(both, proposalCount, 27)
  await expect(card(both.oleh, VETO)).toHaveCount(2)
})

test('[K11] a token cannot be copied, and a notice says why', async ({ parley }) => {
  const both = await duo(parley)
  const { ines } = both
  await token(ines, 'Russia', VETO).click()
  await ines.keyboard.press('Control+d')
  await expect(ines.getByText('Only proposals can be copied.')).toBeVisible()
  await expect(token(ines, 'Russia', VETO)).toHaveCount(1)
  await untilBoard(both, ({ ledger }) => ledger, [])
})

test('[K12] Delete removes a card, withdraws a position and refuses a lane; undo brings the card back', async ({
  parley,
}) => {
  const both = await duo(parley)
  const { ines, oleh } = both
  await select(ines, CONTINGENT)
  await ines.keyboard.press('Delete')
  await expect(card(oleh, CONTINGENT)).toHaveCount(0)
  await expect(token(oleh, 'Russia', CONTINGENT)).toHaveCount(0)
  await ines.keyboard.press('Control+z')
  await expect(token(oleh, 'Russia', CONTINGENT)).toBeVisible()

  await token(ines, 'United States', AIR).click()
  await ines.keyboard.press('Backspace')
  await expect(token(oleh, 'United States', AIR)).toHaveCount(0)

  const { x, y } = await headSpot(ines, 'Ukraine')
  await ines.mouse.click(x, y)
  await ines.keyboard.press('Delete')
  await expect(ines.getByText('A lane is not deleted here.')).toBeVisible()
  await expect(lane(oleh, 'Ukraine')).toBeVisible()
})

test('[K9] arrow keys move a card, and never silence a token', async ({ parley }) => {
  const both = await duo(parley)
  const { ines } = both
  const { x = 0 } = (await card(both.oleh, CONTINGENT).boundingBox()) ?? {}
  await select(ines, CONTINGENT)
  await ines.keyboard.press('ArrowRight')
  await expect
    .poll(async () => (await card(both.oleh, CONTINGENT).boundingBox())?.x)
    .toBeGreaterThan(x)
  const home = await cornerOf(token(both.oleh, 'United States', AIR))
  await token(ines, 'United States', AIR).click()
  await ines.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => cornerOf(token(both.oleh, 'United States', AIR))).toBe(home)
  await untilBoard(both, ({ ledger }) => ledger, [])
})
