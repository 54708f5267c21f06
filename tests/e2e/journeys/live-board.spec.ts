/** What Parley is for, seen by the people on one board: the founding example, moved by several at once. */

import { expect } from '@playwright/test'
import { exportedBoard, stanceIn } from '../support/exported-board.ts'
import { bandSpot, boardIsOpen, card, drag, grab, lane, moveTo, token } from '../support/hands.ts'
import { test } from '../support/parley.ts'

/** Of the 100 cells of four principals and 25 proposals, 55 are silent in the article. */
const PRINCIPALS_STATED = 45
const CONTINGENT = 'European troop contingent / stabilization force in Ukraine'
const AIR = 'U.S. air support for the stabilization force'

test('a visitor starts from the example and sees 4 lanes and 25 cards', async ({ parley }) => {
  const page = await parley.visit('/')
  await page.getByRole('button', { name: 'Open a copy' }).click()
  const name = page.getByRole('textbox', { name: 'Your name' })
  if (await name.isVisible().catch(() => false)) {
    await name.fill('Ines Moreau')
    await name.press('Enter')
  }
  await page.waitForURL(/\/b\//)
  await boardIsOpen(page)
  for (const actor of ['United States', 'Ukraine', 'Russia', 'European allies'])
    await expect(lane(page, actor)).toBeVisible()
  // What lies outside the view is not drawn: step back until the whole board is in it.
  await page.keyboard.press('Shift+Digit1')
  await expect(page.getByRole('article').filter({ has: page.getByRole('heading') })).toHaveCount(25)
  await expect(page.getByRole('article').filter({ hasNot: page.getByRole('heading') })).toHaveCount(
    PRINCIPALS_STATED,
  )
})

test('two people drag at once and both boards agree', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const [ines, oleh] = await Promise.all([
    parley.open(board, 'facilitator', 'Ines'),
    parley.open(board, 'editor', 'Oleh'),
  ])
  await Promise.all([boardIsOpen(ines), boardIsOpen(oleh)])

  await Promise.all([grab(ines, card(ines, CONTINGENT)), grab(oleh, card(oleh, AIR))])
  await Promise.all([
    moveTo(ines, await bandSpot(ines, 'Ukraine', 'support')),
    moveTo(oleh, await bandSpot(oleh, 'Ukraine', 'opposed')),
  ])
  await Promise.all([ines.mouse.up(), oleh.mouse.up()])

  for (const page of [ines, oleh]) {
    await expect(token(page, 'Ukraine', CONTINGENT)).toHaveAccessibleName(/: support/)
    await expect(token(page, 'Ukraine', AIR)).toHaveAccessibleName(/: opposed/)
    await expect(card(page, CONTINGENT)).toHaveCount(1)
    await expect(card(page, AIR)).toHaveCount(1)
  }
  const stored = await exportedBoard(ines, board.id)
  expect(stanceIn(stored, 'ukraine', 'p-contingent')).toBe('support')
  expect(stanceIn(stored, 'ukraine', 'p-us-air')).toBe('opposed')
})

test('a stated position shows its quote', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'viewer', 'Ana')
  await boardIsOpen(page)
  await page.keyboard.press('v')
  await token(page, 'Russia', 'Resolve (collective) security without Russia').click()
  await expect(page.getByRole('complementary')).toContainText('This will not work')
})

test('undo takes back only one’s own act', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'facilitator', 'Ines')
  const oleh = await parley.open(board, 'editor', 'Oleh')
  await Promise.all([boardIsOpen(ines), boardIsOpen(oleh)])

  await drag(ines, card(ines, CONTINGENT), await bandSpot(ines, 'Ukraine', 'support'))
  await expect(token(oleh, 'Ukraine', CONTINGENT)).toBeVisible()
  await drag(oleh, card(oleh, AIR), await bandSpot(oleh, 'European allies', 'opposed'))
  await expect(token(ines, 'European allies', AIR)).toHaveAccessibleName(/: opposed/)

  await ines.keyboard.press('Control+z')

  for (const page of [ines, oleh]) {
    await expect(token(page, 'Ukraine', CONTINGENT)).toHaveCount(0)
    await expect(token(page, 'European allies', AIR)).toHaveAccessibleName(/: opposed/)
  }
  const { ledger } = await exportedBoard(ines, board.id)
  const moves = ledger.map(({ byName, from, to, direction }) => ({ byName, from, to, direction }))
  expect(moves).toEqual([
    { byName: 'Ines', from: 'unknown', to: 'support', direction: 'clarification' },
    { byName: 'Oleh', from: 'support', to: 'opposed', direction: 'hardening' },
    { byName: 'Ines', from: 'support', to: 'unknown', direction: 'correction' },
  ])
})
