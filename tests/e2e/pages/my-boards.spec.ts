/** The list of one's boards: find, rename, delete, and one's own name. */

import { expect } from '@playwright/test'
import { boardIsOpen } from '../support/hands.ts'
import { test } from '../support/parley.ts'

test('a facilitator renames a board from the list, and everybody on it sees the name', async ({
  parley,
}) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const editor = await parley.open(board, 'editor', 'Oleh')
  await expect(editor.getByText('River basin').first()).toBeVisible()
  const page = await parley.open(board, 'facilitator', 'Ines')
  await page.goto('/')
  await page.getByRole('button', { name: 'More about River basin' }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rename the board' })
  await expect(dialog.getByLabel('Name of the board')).toHaveValue('River basin')
  await dialog.getByLabel('Name of the board').fill('Lake basin')
  await dialog.getByRole('button', { name: 'Save' }).click()

  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'Lake basin' })).toBeVisible()
  await expect(editor).toHaveTitle(/Lake basin/)
})

test('a board is deleted only after its consequences are read', async ({ parley }) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const editor = await parley.open(board, 'editor', 'Oleh')
  const page = await parley.open(board, 'facilitator', 'Ines')
  await page.goto('/')
  const menu = page.getByRole('button', { name: 'More about River basin' })
  await menu.click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete “River basin”?' })
  await expect(dialog).toContainText('It disappears for all 3 people at once.')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'River basin' })).toBeVisible()

  await menu.click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await dialog.getByRole('button', { name: 'Delete the board' }).click()
  await expect(page.getByText('No boards yet.')).toBeVisible()
  await expect(
    editor.getByRole('heading', { name: 'There is no board here any more.' }),
  ).toBeVisible()
})

test('editors and viewers are offered neither', async ({ parley }) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.open(board, 'editor', 'Oleh')
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'River basin' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'More about River basin' })).toHaveCount(0)
})

test('people change the name they go by', async ({ parley }) => {
  const page = await parley.open(await parley.createBoard(), 'editor', 'Oleh')
  await page.goto('/')
  await page.getByRole('button', { name: 'You are Oleh' }).click()
  await page.getByRole('menuitem', { name: 'Change your name…' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Oleh Kovalenko')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'You are Oleh Kovalenko' })).toBeVisible()
})

test('the menu of a board works from the keyboard alone', async ({ parley }) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.open(board, 'facilitator', 'Ines')
  await page.goto('/')
  const menu = page.getByRole('button', { name: 'More about River basin' })
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Rename…' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Delete…' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Rename…' })).toBeFocused()
  await page.keyboard.press('d')
  await expect(page.getByRole('menuitem', { name: 'Delete…' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()
})

test('with many boards a field narrows the list', async ({ parley }) => {
  const first = await parley.createBoard({ title: 'Évian talks' })
  const page = await parley.open(first, 'viewer', 'Kim')
  await boardIsOpen(page)
  // Making a board changes the cookie: nothing the board asks for may be on its way meanwhile.
  await page.goto('/')
  for (let n = 1; n <= 8; n += 1) {
    await page.request.post('/api/boards', { data: { title: `Seminar ${n}` } })
  }
  await page.reload()
  await page.getByRole('searchbox', { name: 'Find a board' }).fill('evian')
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('link', { name: 'Évian talks' })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find a board' }).fill('nothing like it')
  await expect(page.getByText('No board is called “nothing like it”.')).toBeVisible()
})
