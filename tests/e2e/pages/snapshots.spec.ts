/** Snapshots: saved, gone back to, and kept from those who may not. */

import { expect, type Page } from '@playwright/test'
import { test } from '../support/parley.ts'

function cardsOf(page: Page) {
  return page.locator('[data-shape-type="card"]')
}

async function openSnapshots(page: Page) {
  await page.getByRole('button', { name: 'Snapshots' }).first().click()
  return page.getByRole('region', { name: 'Snapshots' })
}

/** A reload would forget it. */
async function leaveMark(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { mark: 'here since before' }))
}

test('a snapshot is saved, the board changed by another, and restored for everybody without a reload', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'facilitator', 'Ines')
  const oleh = await parley.open(board, 'editor', 'Oleh')
  await expect(cardsOf(ines)).toHaveCount(25)
  await expect(cardsOf(oleh)).toHaveCount(25)
  await Promise.all([leaveMark(ines), leaveMark(oleh)])

  const panel = await openSnapshots(ines)
  await expect(panel.getByText('No snapshots yet.')).toBeVisible()
  await panel.getByLabel('Save the board as it is now').fill('Before the break')
  await panel.getByRole('button', { name: 'Save snapshot' }).click()
  await expect(panel.getByRole('listitem').filter({ hasText: 'Before the break' })).toContainText(
    /today, \d\d:\d\d, saved by Ines/,
  )

  await cardsOf(oleh).filter({ hasText: 'U.S. air support' }).click()
  await oleh.keyboard.press('Delete')
  await expect(cardsOf(oleh)).toHaveCount(24)
  await expect(cardsOf(ines)).toHaveCount(24)

  await panel.getByRole('button', { name: 'Restore Before the break' }).click()
  const asking = ines.getByRole('dialog', { name: 'Restore “Before the break”?' })
  await expect(asking).toContainText('The present is saved first')
  await asking.getByRole('button', { name: 'Restore for everybody' }).click()

  await expect(cardsOf(ines)).toHaveCount(25)
  await expect(cardsOf(oleh)).toHaveCount(25)
  await expect(cardsOf(oleh).filter({ hasText: 'U.S. air support' })).toBeVisible()
  const before = panel.getByRole('listitem').filter({ hasText: 'Before restoring' })
  await expect(before).toContainText('24 proposals')
  for (const page of [ines, oleh]) {
    expect(await page.evaluate(() => 'mark' in window)).toBe(true)
  }
})

test('editors save snapshots and do not restore; viewers do neither', async ({ parley }) => {
  const board = await parley.createBoard()
  const oleh = await parley.open(board, 'editor', 'Oleh')
  const panel = await openSnapshots(oleh)
  await panel.getByLabel('Save the board as it is now').fill('Opening')
  await oleh.keyboard.press('Enter')
  await expect(panel.getByRole('listitem').filter({ hasText: 'Opening' })).toBeVisible()
  await expect(panel.getByRole('button', { name: /^Restore/ })).toHaveCount(0)

  const kim = await parley.open(board, 'viewer', 'Kim')
  const seen = await openSnapshots(kim)
  await expect(seen.getByRole('listitem').filter({ hasText: 'Opening' })).toBeVisible()
  await expect(seen.getByRole('textbox')).toHaveCount(0)
  await expect(seen.getByRole('button', { name: /^Restore/ })).toHaveCount(0)
})
