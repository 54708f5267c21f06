/** Moving things with the mouse: what a drop means, and that everybody sees it. Rules: components/canvas/binding/SPEC.md. */

import { stanceIn } from '../support/exported-board.ts'
import {
  bandSpot,
  card,
  drag,
  grab,
  headSpot,
  lane,
  middleOf,
  moveTo,
  token,
} from '../support/hands.ts'
import { expect, test } from '../support/parley.ts'
import { AIR, CONTINGENT, CONTINGENT_ID, cornerOf, duo, untilBoard, VETO } from './example.ts'

test('[K2] a card dropped on a band leaves a token for everybody and lies where it lay', async ({
  parley,
}) => {
  const both = await duo(parley)
  const { ines, oleh } = both
  const home = await cornerOf(card(ines, CONTINGENT))
  await drag(ines, card(ines, CONTINGENT), await bandSpot(ines, 'Ukraine', 'opposed'))
  await expect(token(oleh, 'Ukraine', CONTINGENT)).toHaveAccessibleName(/: opposed/)
  for (const page of [ines, oleh]) {
    await expect.poll(() => cornerOf(card(page, CONTINGENT))).toBe(home)
  }
  await untilBoard(both, (board) => stanceIn(board, 'ukraine', CONTINGENT_ID), 'opposed')
})

test('[K1] the band under the pointer lights up and says what the drop would mean', async ({
  parley,
}) => {
  const { ines } = await duo(parley)
  await grab(ines, card(ines, CONTINGENT))
  await moveTo(ines, await bandSpot(ines, 'Ukraine', 'conditional'))
  await expect(ines.getByText('Ukraine: conditional. Drop, then say on what.')).toBeVisible()
  await expect(lane(ines, 'Ukraine').locator('[data-drop="here"]')).toHaveCount(1)
  await ines.keyboard.press('Escape')
  await ines.mouse.up()
  await expect(lane(ines, 'Ukraine').locator('[data-drop]')).toHaveCount(0)
})

test('[K3] [K4] a token moves between bands, states another actor’s position, and falls silent on the floor', async ({
  parley,
}) => {
  const both = await duo(parley)
  const { ines, oleh } = both
  const russia = token(ines, 'Russia', VETO)
  await drag(ines, russia, await bandSpot(ines, 'Russia', 'abstain'))
  await expect(token(oleh, 'Russia', VETO)).toHaveAccessibleName(/: abstain/)

  await drag(ines, russia, await bandSpot(ines, 'European allies', 'red_line'))
  await expect(token(oleh, 'European allies', VETO)).toHaveAccessibleName(/: red line/)
  await expect(token(oleh, 'Russia', VETO)).toHaveAccessibleName(/: abstain/)

  const floor = await middleOf(lane(ines, 'European allies'))
  await drag(ines, russia, { x: floor.x, y: 845 })
  await expect(token(oleh, 'Russia', VETO)).toHaveCount(0)
  await untilBoard(
    both,
    ({ ledger }) => ledger.map(({ actorId, from, to }) => [actorId, from, to]),
    [
      ['russia', 'support', 'abstain'],
      ['europe', 'unknown', 'red_line'],
      ['russia', 'abstain', 'unknown'],
    ],
  )
})

test('[K5] a card dropped on a lane’s head is tabled by that actor', async ({ parley }) => {
  const { ines, oleh } = await duo(parley)
  await drag(ines, card(ines, VETO), await headSpot(ines, 'Ukraine'))
  await expect(card(oleh, VETO)).toContainText('Ukraine')
})

test('[K1] cards dropped together state their positions in one act, taken back by one undo', async ({
  parley,
}) => {
  const { ines, oleh } = await duo(parley)
  await card(ines, CONTINGENT).click()
  await card(ines, AIR).click({ modifiers: ['Shift'] })
  await drag(ines, card(ines, CONTINGENT), await bandSpot(ines, 'Ukraine', 'abstain'))
  for (const title of [CONTINGENT, AIR]) {
    await expect(token(oleh, 'Ukraine', title)).toHaveAccessibleName(/: abstain/)
  }
  await ines.keyboard.press('Control+z')
  await expect(token(oleh, 'Ukraine', CONTINGENT)).toHaveCount(0)
  await expect(token(oleh, 'Ukraine', AIR)).toHaveAccessibleName(/: support/)
})

test('[K7] a lane dragged by its head changes the order for everybody', async ({ parley }) => {
  const both = await duo(parley)
  const { ines } = both
  const { x, y } = await headSpot(ines, 'United States')
  await drag(ines, { x: x - 60, y }, { x: x + 170, y })
  await untilBoard(both, ({ placement }) => placement.lanes, ['ukraine', 'us', 'russia', 'europe'])
  const leftOf = async (name: string) => (await lane(both.oleh, name).boundingBox())?.x ?? 0
  await expect
    .poll(async () => (await leftOf('Ukraine')) < (await leftOf('United States')))
    .toBe(true)
})

test('a dragged card lies on top of everything it is dragged over', async ({ parley }) => {
  const { ines } = await duo(parley)
  await grab(ines, card(ines, CONTINGENT))
  const spot = await middleOf(card(ines, VETO))
  await moveTo(ines, spot)
  const top = await ines.evaluate(({ x, y }) => {
    const shapes = [...document.querySelectorAll<HTMLElement>('.tl-shape')].filter((shape) => {
      const box = shape.getBoundingClientRect()
      return box.left < x && x < box.right && box.top < y && y < box.bottom
    })
    return shapes.sort((a, b) => Number(b.style.zIndex) - Number(a.style.zIndex))[0]?.dataset
      .shapeId
  }, spot)
  expect(top).toBe(`shape:card_${CONTINGENT_ID}`)
  await ines.keyboard.press('Escape')
  await ines.mouse.up()
})

test('the board scrolls under a card that is held at its edge', async ({ parley }) => {
  const { ines } = await duo(parley)
  const before = (await lane(ines, 'Ukraine').boundingBox())?.y ?? 0
  await grab(ines, card(ines, CONTINGENT))
  await moveTo(ines, { x: 400, y: 897 })
  await expect
    .poll(async () => (await lane(ines, 'Ukraine').boundingBox())?.y ?? 0)
    .toBeLessThan(before - 40)
  await ines.keyboard.press('Escape')
  await ines.mouse.up()
})
