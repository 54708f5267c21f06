/** Positions read, stated and explained in the panel, with the keyboard alone, and seen by everybody else. */

import { expect } from '@playwright/test'
import { exportedBoard, stanceIn } from '../support/exported-board.ts'
import { boardIsOpen, token } from '../support/hands.ts'
import { test } from '../support/parley.ts'
import { connection, openProposal, panel, positionOf, titleField } from './panels.ts'

const CONTINGENT = 'European troop contingent in Ukraine'
const CONTINGENT_TITLE = 'European troop contingent / stabilization force in Ukraine'

test('a position is stated and explained with the keyboard alone, and logged', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const [ines, vic] = await Promise.all([
    parley.open(board, 'editor', 'Ines'),
    parley.open(board, 'viewer', 'Vic'),
  ])
  await boardIsOpen(ines)
  await openProposal(ines, CONTINGENT)
  const ukraine = positionOf(ines, 'Ukraine')
  await ukraine.getByRole('button', { name: /^Change: Ukraine on/ }).press('Enter')
  await ukraine.getByRole('button', { name: 'Conditional' }).press('Enter')
  await ukraine.getByRole('textbox', { name: 'If: the condition' }).fill('under a UN mandate')
  await ines.keyboard.press('Enter')
  await ukraine.getByRole('combobox', { name: 'Speaker' }).fill('Volodymyr Zelenskiy')
  await ines.keyboard.press('Enter')
  await ukraine.getByRole('combobox', { name: 'On whose word' }).selectOption('self')

  await expect(ukraine).toContainText('under a UN mandate')
  await expect(ukraine).toContainText('Volodymyr Zelenskiy, in their own words')
  await expect(token(vic, 'Ukraine', CONTINGENT_TITLE)).toHaveAccessibleName(
    /: conditional, if under a UN mandate, in their own words/,
  )
  await expect(panel(ines)).toContainText('Clarification, by Ines')
  await expect(connection(ines)).toHaveText('Saved')
  expect(stanceIn(await exportedBoard(ines, board.id), 'ukraine', 'p-contingent')).toBe(
    'conditional',
  )
})

test('leaving a red line asks for the reason, which can be skipped', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(page)
  await openProposal(page, CONTINGENT)
  const russia = positionOf(page, 'Russia')
  await russia.getByRole('button', { name: /^Change: Russia on/ }).click()
  await russia.getByRole('button', { name: 'Opposed' }).click()
  const ask = page.getByRole('form', { name: 'Russia: no longer a red line' })
  await ask.getByRole('textbox').fill('a cap on numbers')
  await page.keyboard.press('Enter')
  await expect(ask).toHaveCount(0)
  await expect(russia).toContainText('Reason for the last move: a cap on numbers')
  await russia.getByRole('button', { name: 'Red line' }).click()
  await russia.getByRole('button', { name: 'Abstain' }).click()
  await expect(ask.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(ask).toHaveCount(0)
  await expect(panel(page)).toContainText('Concession, by Ines')
  await expect(panel(page)).toContainText('Hardening, by Ines')
})

test('two people write in one title, and every letter of both is kept', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const [ines, oleh] = await Promise.all([
    parley.open(board, 'editor', 'Ines'),
    parley.open(board, 'editor', 'Oleh'),
  ])
  await Promise.all([boardIsOpen(ines), boardIsOpen(oleh)])
  await Promise.all([openProposal(ines, CONTINGENT), openProposal(oleh, CONTINGENT)])
  await titleField(ines).press('Home')
  await titleField(ines).press('Control+Home')
  await titleField(oleh).press('Control+End')
  await Promise.all([
    titleField(ines).pressSequentially('Draft of a ', { delay: 15 }),
    titleField(oleh).pressSequentially(', for ten years', { delay: 15 }),
  ])
  const both = `Draft of a ${CONTINGENT_TITLE}, for ten years`
  await expect(titleField(ines)).toHaveValue(both)
  await expect(titleField(oleh)).toHaveValue(both)
  expect(await titleField(ines).evaluate(caretOf)).toBe('Draft of a '.length)
  // On a slow machine letters come with pauses, and each run of them is an act of its own to take back.
  await expect(async () => {
    await ines.keyboard.press('Control+z')
    const rest = `${CONTINGENT_TITLE}, for ten years`
    await expect(titleField(oleh)).toHaveValue(rest, { timeout: 1_500 })
  }).toPass()
})

test('a viewer is shown everything and offered nothing that changes it', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'viewer', 'Vic')
  await expect(connection(page)).toHaveText('Looking only')
  await openProposal(page, CONTINGENT)
  await expect(panel(page).getByRole('heading', { name: CONTINGENT_TITLE })).toBeVisible()
  await expect(positionOf(page, 'Russia')).toContainText('Red line')
  await expect(panel(page).getByRole('textbox')).toHaveCount(0)
  await expect(panel(page).getByRole('combobox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^(Change|Remove|Share|Give|Add)/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Board menu' }).click()
  await page.getByRole('menuitem', { name: 'Actors and lanes' }).click()
  await expect(panel(page).getByRole('button', { name: /lane/i })).toHaveCount(0)
})

test('everything in the example is somewhere in the overview', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'viewer', 'Vic')
  await page.getByRole('button', { name: 'Details', exact: true }).click()
  const overview = panel(page)
  await expect(overview).toContainText('36 actors · 10 issues · 25 proposals · 112 positions')
  await expect(overview).toContainText('analytic assumption, not stated in the article')
  for (const [title, count] of [
    ['Open questions', 12],
    ['Observers’ assessments', 7],
    ['Events', 13],
    ['Constraints', 9],
  ] as const) {
    const section = overview.getByRole('region', { name: title, exact: true })
    await expect(section.locator('li')).toHaveCount(count)
  }
})

test('an actor is added, given a lane, moved and taken off again by buttons', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(page)
  await page.getByRole('button', { name: 'Actors and lanes' }).click()
  const lanes = async () => (await exportedBoard(page, board.id)).placement.lanes
  await panel(page).getByRole('searchbox', { name: 'Find an actor' }).fill('france')
  await panel(page).getByRole('button', { name: 'Give a lane to France' }).press('Enter')
  await panel(page).getByRole('button', { name: 'Move the lane of France left' }).press('Enter')
  await panel(page).getByRole('textbox', { name: 'Name' }).fill('Türkiye')
  await page.keyboard.press('Enter')
  await expect(
    panel(page).getByRole('button', { name: 'Remove the lane of Türkiye' }),
  ).toBeVisible()
  await expect(connection(page)).toHaveText('Saved')
  const six = await lanes()
  expect([six.length, six.indexOf('france')]).toEqual([6, 3])
  await panel(page).getByRole('button', { name: 'Remove the lane of France' }).press('Enter')
  await expect.poll(async () => (await lanes()).length).toBe(5)
})

function caretOf(field: SVGElement | HTMLElement): number | null {
  return field instanceof HTMLTextAreaElement ? field.selectionStart : null
}
