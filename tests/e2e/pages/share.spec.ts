/** Giving out links and taking them back. */

import { expect, type Page } from '@playwright/test'
import { test } from '../support/parley.ts'

async function openSharing(page: Page) {
  await page.getByRole('button', { name: 'Share' }).click()
  return page.getByRole('dialog', { name: 'Share this board' })
}

test('a copied link lets somebody in, who then stands in the list', async ({ parley }) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.open(board, 'facilitator', 'Ines')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const sharing = await openSharing(page)
  await sharing.getByRole('button', { name: 'Copy the editor link' }).click()
  await expect(sharing.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(board.links.editor)

  const guest = await parley.visit(copied.replace(parley.origin, ''))
  await guest.getByLabel('Your name').fill('Tom Becker')
  await guest.getByRole('button', { name: 'Join the board' }).click()
  await expect(guest).toHaveURL(`${parley.origin}/b/${board.id}`)
  await expect(sharing.getByRole('region', { name: /In this board/ })).toContainText('Tom Becker')
  const editorLink = sharing.getByRole('listitem').filter({ hasText: /^Editor.*states positions/ })
  await expect(editorLink).toContainText('1 person')
})

test('where the clipboard is refused, as over plain http, the link is copied the old way', async ({
  parley,
}) => {
  const board = await parley.createBoard()
  const page = await parley.open(board, 'facilitator', 'Ines')
  const sharing = await openSharing(page)
  const copy = sharing.getByRole('button', { name: 'Copy the viewer link' })
  await expect(copy).toBeVisible()
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await copy.click()
  await expect(sharing.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  await expect(sharing.locator('textarea')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(sharing).toBeHidden()
})

test('a new link carries its role, whom it is for and until when', async ({ parley }) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.open(board, 'facilitator', 'Ines')
  const sharing = await openSharing(page)
  await sharing.getByLabel('Role').selectOption('viewer')
  await sharing.getByLabel('For whom').fill('The press')
  await sharing.getByLabel('Lasts').selectOption('7 days')
  await sharing.getByRole('button', { name: 'Make link' }).click()
  const link = sharing.getByRole('listitem').filter({ hasText: 'The press' })
  await expect(link).toContainText('Viewer')
  await expect(link).toContainText(/made today, \d\d:\d\d, until \d+ \w+/)
  await expect(sharing.getByLabel('For whom')).toHaveValue('')
})

test('revoking a link puts out at once those who came by it, and nobody else', async ({
  parley,
}) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.open(board, 'facilitator', 'Ines')
  const editor = await parley.open(board, 'editor', 'Oleh')
  const viewer = await parley.open(board, 'viewer', 'Kim')
  await expect(viewer.getByText('River basin').first()).toBeVisible()
  const sharing = await openSharing(page)
  await sharing.getByRole('button', { name: 'More about the editor link' }).click()
  await page.getByRole('menuitem', { name: 'Revoke…' }).click()
  const asking = page.getByRole('dialog', { name: 'Revoke the editor link?' })
  await expect(asking).toContainText('Revoking a link removes those who came by it at once.')
  await expect(asking).toContainText('Oleh came by this one.')
  await asking.getByRole('button', { name: 'Revoke the link' }).click()

  await expect(
    editor.getByRole('heading', { name: 'You are no longer on this board.' }),
  ).toBeVisible()
  await expect(sharing.getByText('1 closed link')).toBeVisible()
  await expect(sharing.getByRole('region', { name: /In this board/ })).not.toContainText('Oleh')
  await expect(sharing.getByRole('region', { name: /In this board/ })).toContainText('Kim')
  await expect(viewer.getByRole('heading', { name: 'You are no longer' })).toHaveCount(0)
})

test('only facilitators are offered to share', async ({ parley }) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.open(board, 'editor', 'Oleh')
  await expect(page.getByText('River basin').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0)
})
