/** The matrix without a mouse, and for those who do not see it. */

import { axeComplaintsInBoth } from '../support/judge.ts'
import { expect, test } from '../support/parley.ts'
import { CONTINGENT, cell, editor, goTo, grid, matrixIsOpen } from './cells.ts'

test('one Tab leads into the table, arrows through it, and one more out of it', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await goTo(page, 'Matrix')
  await matrixIsOpen(page)
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
    })
  await page.getByRole('button', { name: 'Download as CSV' }).focus()
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Proposal')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe(CONTINGENT)
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toMatch(
    /^United States on European troop contingent in Ukraine: conditional/,
  )
  await page.keyboard.press('End')
  expect(await focused()).toMatch(
    /^Verdict on European troop contingent in Ukraine: Blocked by Russia/,
  )
  await page.keyboard.press('Home')
  await page.keyboard.press('PageDown')
  const far = await focused()
  expect(far).not.toBe(CONTINGENT)
  await page.keyboard.press('PageUp')
  await page.keyboard.press('Control+End')
  expect(await focused()).toMatch(/^Verdict on /)
  await expect(page.locator(':focus')).toBeInViewport()
  await page.keyboard.press('Control+Home')
  expect(await focused()).toBe('Proposal')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(grid(page).locator(':focus')).toHaveCount(0)
})

test('a cell is opened, written in and left by keys alone', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await goTo(page, 'Matrix')
  await matrixIsOpen(page)
  await cell(page, 'Ukraine', CONTINGENT).focus()
  await page.keyboard.press('Enter')
  const open = editor(page, 'Ukraine', CONTINGENT)
  await expect(open.getByRole('button', { name: 'Silent' })).toBeFocused()
  await page.keyboard.press('1')
  await expect(open.getByRole('button', { name: 'Support' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await open.getByLabel('Quote').focus()
  await page.keyboard.type('We welcome them')
  await page.keyboard.press('Enter')
  await expect(open).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(open).toHaveCount(0)
  await expect(cell(page, 'Ukraine', CONTINGENT)).toBeFocused()
  await expect(cell(page, 'Ukraine', CONTINGENT)).toHaveAccessibleName(/: support/)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'Ukraine', CONTINGENT)).toHaveAccessibleName(/: silent/)
})

test('a viewer reads every cell and writes in none', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'viewer', 'Ana')
  await goTo(page, 'Matrix')
  await matrixIsOpen(page)
  await expect(grid(page)).toHaveAttribute('aria-readonly', 'true')
  await cell(page, 'Russia', CONTINGENT).focus()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText(
    'Blocked by Russia',
  )
  await expect(editor(page, 'Russia', CONTINGENT)).toHaveCount(0)
  await expect(cell(page, 'Russia', CONTINGENT)).toHaveAccessibleName(/: red line/)
})

test('axe finds nothing on the matrix, light and dark, nor on its list', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'facilitator', 'Ines')
  await page.goto(`/b/${board.id}/matrix?group=issue`)
  await matrixIsOpen(page)
  expect(await axeComplaintsInBoth(page)).toEqual([])
  await cell(page, 'Russia', CONTINGENT).focus()
  await page.keyboard.press('Enter')
  await expect(editor(page, 'Russia', CONTINGENT)).toBeVisible()
  expect(await axeComplaintsInBoth(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 780 })
  await expect(page.getByRole('region', { name: CONTINGENT })).toBeVisible()
  expect(await axeComplaintsInBoth(page)).toEqual([])
})
