/** Every page and dialog of these parts, light and dark, wide and on a phone: axe finds nothing, nothing is cut off. */

import { expect, type Page } from '@playwright/test'
import { axeComplaintsInBoth } from '../support/judge.ts'
import { test } from '../support/parley.ts'

test.use({ expectedComplaints: [/Failed to load resource/] })

test('axe finds nothing on the pages a stranger sees, and nothing is wider than a phone', async ({
  parley,
}) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.visit('/')
  await looksWell(page, 'home')
  await page.getByRole('button', { name: 'New board' }).click()
  await looksWell(page, 'the dialog of a new board')
  await page.goto(board.links.editor.replace(parley.origin, ''))
  await expect(page.getByLabel('Your name')).toBeVisible()
  await looksWell(page, 'the join page')
  await page.goto('/')
  await page.goto('/join')
  await looksWell(page, 'the join page without a link')
  await page.goto('/')
  await page.goto('/join#AAAAAAAAAAAAAAAAAAAAAB')
  await expect(page.getByRole('heading', { name: 'This link leads to no board.' })).toBeVisible()
  await looksWell(page, 'a link that leads nowhere')
  await page.goto('/b/AAAAAAAAAAAAAAAAAAAAAA')
  await looksWell(page, 'no such board')
  await page.goto('/nowhere')
  await looksWell(page, 'no such page')
})

test('axe finds nothing on one’s boards, and nothing is wider than a phone', async ({ parley }) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.open(board, 'facilitator', 'Ines Moreau')
  await page.goto('/')
  await looksWell(page, 'home with boards')
  await page.getByRole('button', { name: 'You are Ines Moreau' }).click()
  await looksWell(page, 'one’s own menu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More about River basin' }).click()
  await expect(page.getByRole('menuitem', { name: 'Rename…' })).toBeFocused()
  await looksWell(page, 'a board’s menu')
  await page.getByRole('menuitem', { name: 'Put into the trash…' }).click()
  await looksWell(page, 'the question before the trash')
})

test('axe finds nothing on sharing and snapshots', async ({ parley }) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.open(board, 'facilitator', 'Ines Moreau')
  await page.getByRole('button', { name: 'Snapshots' }).first().click()
  const panel = page.getByRole('region', { name: 'Snapshots' })
  await panel.getByLabel('Save the board as it is now').fill('Opening')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: 'Restore Opening' })).toBeVisible()
  expect(await axeComplaintsInBoth(page, { without: '.tl-container' })).toEqual([])
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('button', { name: 'Copy the editor link' })).toBeVisible()
  expect(await axeComplaintsInBoth(page, { without: '.tl-container' })).toEqual([])
})

async function looksWell(page: Page, what: string): Promise<void> {
  const wide = page.viewportSize()
  expect(await axeComplaintsInBoth(page), what).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }))
  expect(scroll, what).toBeLessThanOrEqual(client)
  if (wide) await page.setViewportSize(wide)
}
