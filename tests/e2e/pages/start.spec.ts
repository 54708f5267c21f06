/** The start page, as somebody sees it for the first time. */

import { expect } from '@playwright/test'
import { test } from '../support/parley.ts'

test('a visitor starts from the example and finds 4 lanes and 25 cards', async ({ parley }) => {
  const page = await parley.visit('/')
  await page.getByRole('button', { name: 'Open a copy' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open a copy' })
  await dialog.getByLabel('Your name').fill('Ines Moreau')
  await dialog.getByRole('button', { name: 'Open a copy' }).click()

  await expect(page).toHaveURL(/\/b\/[\w-]+$/)
  await expect(page).toHaveTitle(/Security guarantees for Ukraine/)
  await expect(page.locator('[data-shape-type="lane"]')).toHaveCount(4)
  await expect(page.locator('[data-shape-type="card"]')).toHaveCount(25)
})

test('somebody known opens a copy without being asked anything', async ({ parley }) => {
  const page = await parley.open(await parley.createBoard(), 'editor', 'Oleh')
  await page.goto('/')
  await page.getByRole('button', { name: 'Open a copy' }).click()
  await expect(page).toHaveURL(/\/b\/[\w-]+$/)
})

test('a new board carries the name it is given and is listed at home', async ({ parley }) => {
  const page = await parley.visit('/')
  await expect(page.getByText('No boards yet.')).toBeVisible()
  await page.getByRole('button', { name: 'New board' }).click()
  const dialog = page.getByRole('dialog', { name: 'New board' })
  await expect(dialog.getByLabel('Name of the board')).toBeFocused()
  await dialog.getByLabel('Name of the board').fill('River basin')
  await expect(dialog.getByRole('radio', { name: 'Blank board' })).toBeChecked()
  await dialog.getByLabel('Your name').fill('Ines Moreau')
  await dialog.getByRole('button', { name: 'Make the board' }).click()

  await expect(page).toHaveURL(/\/b\/[\w-]+$/)
  await expect(page).toHaveTitle(/River basin/)
  await page.goto('/')
  const row = page.getByRole('row', { name: /River basin/ })
  await expect(row.getByRole('cell', { name: 'Facilitator' })).toBeVisible()
  await expect(row.getByRole('img', { name: 'Ines Moreau' })).toBeVisible()
  await row.getByRole('link', { name: 'River basin' }).click()
  await expect(page).toHaveURL(/\/b\/[\w-]+$/)
})

test('the picture of the example shows every token of its board', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'viewer', 'Kim')
  const tokens = page.locator('[data-shape-type="token"]')
  await expect(tokens).not.toHaveCount(0)
  const count = await tokens.count()
  await page.goto('/')
  const example = page.getByRole('region', { name: 'Security guarantees for Ukraine' })
  await expect(example.locator('[data-stance] g')).toHaveCount(count)
})

test('the theme somebody chooses is there before the first frame, and after a reload', async ({
  parley,
}) => {
  const page = await parley.visit('/')
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await expect.poll(ground).toBe('rgb(238, 240, 237)')
  await page.getByRole('button', { name: 'Colours' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect.poll(ground).toBe('rgb(18, 21, 20)')
  const cookies = async () => (await page.context().cookies()).map(({ name }) => name)
  await expect.poll(cookies).toContain('theme')

  const answer = await page.reload()
  expect(await answer?.text()).toMatch(/<html[^>]* data-theme="dark"/)
  expect(await ground()).toBe('rgb(18, 21, 20)')

  await page.getByRole('button', { name: 'Colours' }).click()
  await page.getByRole('menuitemradio', { name: 'Colours of the system' }).click()
  await expect.poll(ground).toBe('rgb(238, 240, 237)')
})
