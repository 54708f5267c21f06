/** Annotations: arrows that hold on to cards, words, and what may not be grouped. */

import type { Locator } from '@playwright/test'
import { card, drag, middleOf } from '../support/hands.ts'
import { expect, test } from '../support/parley.ts'
import { drawings, duo, FREE, standing, untilBoard, VETO } from './example.ts'

test('[K22] an arrow bound to a card follows it and survives a reload', async ({ parley }) => {
  const both = await duo(parley)
  const { ines, oleh } = both
  await ines.keyboard.press('a')
  await drag(ines, FREE, await middleOf(card(ines, VETO)))
  await expect(drawings(oleh, 'arrow')).toHaveCount(1)
  await untilBoard(both, ({ ink }) => Object.keys(ink).length, 2)
  const before = await frameOf(drawings(oleh, 'arrow'))

  await ines.keyboard.press('v')
  const { x, y } = await middleOf(card(ines, VETO))
  await drag(ines, { x, y }, { x: x + 20, y: y + 530 })
  await expect.poll(() => frameOf(drawings(oleh, 'arrow'))).not.toBe(before)
  await expect
    .poll(
      async () =>
        (await frameOf(drawings(oleh, 'arrow'))) === (await frameOf(drawings(ines, 'arrow'))),
    )
    .toBe(true)

  const after = await frameOf(drawings(oleh, 'arrow'))
  await oleh.reload()
  await expect.poll(() => frameOf(drawings(oleh, 'arrow'))).toBe(after)
})

/** Where a drawing lies and how large it is: an arrow keeps its corner and changes its reach. */
async function frameOf(thing: Locator): Promise<string> {
  const box = await thing.boundingBox()
  return box ? [box.x, box.y, box.width, box.height].map(Math.round).join(' ') : 'nowhere'
}

test('[K20] words written into a note are read on the other screen as they are written', async ({
  parley,
}) => {
  const both = await duo(parley)
  const { ines, oleh } = both
  await ines.keyboard.press('n')
  await ines.mouse.click(1270, 600)
  await expect(drawings(ines, 'note').locator('[contenteditable="true"]')).toBeFocused()
  await ines.keyboard.type('Ask Kyiv')
  await expect(drawings(oleh, 'note')).toContainText('Ask Kyiv')
  await ines.keyboard.press('Escape')
  await untilBoard(both, ({ ink }) => JSON.stringify(ink).includes('Ask Kyiv'), true)
})

test('[K13] cards cannot be grouped, alone or with ink', async ({ parley }) => {
  const both = await duo(parley)
  const { ines } = both
  await ines.keyboard.press('r')
  await drag(ines, FREE, { x: FREE.x + 100, y: FREE.y - 30 })
  await untilBoard(both, ({ ink }) => Object.keys(ink).length, 1)
  const before = await standing(both)
  await ines.keyboard.press('v')
  await ines.keyboard.press('Control+a')
  await ines.keyboard.press('Control+g')
  await expect(drawings(ines, 'group')).toHaveCount(0)
  expect(await standing(both)).toEqual(before)
})
