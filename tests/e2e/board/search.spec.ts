/** Finding one's way: words, names, quotes. */

import { expect } from '@playwright/test'
import { boardIsOpen, token } from '../support/hands.ts'
import { test } from '../support/parley.ts'
import { panel } from './panels.ts'

test('search finds a quote and takes one to the position it belongs to', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(page)
  await page.keyboard.press('Control+f')
  const field = page.getByRole('searchbox', { name: 'Find on this board' })
  await expect(field).toBeFocused()
  await field.fill('obtains a veto right')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/place/)
  const hit = page
    .getByRole('region', { name: 'Positions' })
    .getByRole('button', { name: /^Russia: Security guarantees/ })
  await expect(hit).toContainText('obtains a veto right')
  await hit.press('Enter')
  await expect(panel(page)).toContainText('Sergey Lavrov, in their own words')
  await expect(
    token(page, 'Russia', 'Security guarantees for Ukraine with U.S. participation'),
  ).toBeInViewport({ ratio: 1 })
})

test('search walks through its hits by arrow keys and finds what has no place on the canvas', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'viewer', 'Vic')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.keyboard.type('alaska talks zebra')
  await expect(page.getByText('Nothing found.')).toBeVisible()
  const field = page.getByRole('searchbox')
  await field.fill('Trump–Putin meeting in Alaska')
  const hit = page.getByRole('button', { name: /^Trump–Putin meeting in Alaska/ })
  await hit.waitFor()
  await page.keyboard.press('ArrowDown')
  await expect(hit).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByText('Trump–Putin meeting in Alaska')).toBeInViewport()
})
