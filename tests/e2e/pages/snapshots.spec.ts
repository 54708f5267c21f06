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

  const told = (page: Page) =>
    page
      .getByRole('list', { name: 'Notices' })
      .getByRole('listitem')
      .filter({ hasText: 'restored' })
  await expect(told(oleh)).toContainText('Ines restored “Before the break”')
  await expect(told(oleh).getByRole('button', { name: 'Put back' })).toHaveCount(0)
  await told(ines).getByRole('button', { name: 'Put back' }).click()
  await expect(cardsOf(oleh)).toHaveCount(24)
})

test.describe('a snapshot', () => {
  // A stranger, and whoever comes after it was deleted.
  test.use({ expectedComplaints: [/401 \(Unauthorized\)|404 \(Not Found\)/] })

  test('opens beside the live board, as it was, for whoever may see the board', async ({
    parley,
  }) => {
    const board = await parley.createBoard({ template: 'security-guarantees' })
    const ines = await parley.open(board, 'facilitator', 'Ines')
    await expect(cardsOf(ines)).toHaveCount(25)
    const panel = await openSnapshots(ines)
    await panel.getByLabel('Save the board as it is now').fill('Opening')
    await panel.getByRole('button', { name: 'Save snapshot' }).click()
    const popup = ines.waitForEvent('popup')
    await panel.getByRole('link', { name: 'Open Opening in a tab of its own' }).click()
    const still = await popup
    await expect(still.getByRole('region', { name: 'Which moment this is' })).toContainText(
      /Opening.*The board as it was today, \d\d:\d\d, saved by Ines\. Nothing changes here\./,
    )
    await expect(cardsOf(still)).toHaveCount(25)

    await cardsOf(ines).filter({ hasText: 'U.S. air support' }).click()
    await ines.keyboard.press('Delete')
    await expect(cardsOf(ines)).toHaveCount(24)
    await cardsOf(still).filter({ hasText: 'U.S. air support' }).click()
    await still.keyboard.press('Delete')
    await still.getByRole('link', { name: 'Matrix' }).click()
    await expect(still).toHaveURL(/\/at\/[^/]+\/matrix$/)
    await still.reload()
    await expect(still.getByRole('rowheader', { name: /U\.S\. air support/ })).toBeVisible()
    await still.getByRole('button', { name: 'Compare with now' }).click()
    const compared = still.getByRole('region', { name: 'Compare' })
    await expect(compared).toContainText('U.S. air support')

    const address = new URL(still.url()).pathname.replace(/\/matrix$/, '')
    const kim = await parley.open(board, 'viewer', 'Kim')
    await kim.goto(address)
    await expect(kim.getByText('only facilitators restore it')).toBeVisible()
    await expect(kim.getByRole('button', { name: 'Restore…' })).toHaveCount(0)
    const stranger = await parley.visit(address)
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(
      'You need a link to enter.',
    )

    const entry = panel.getByRole('listitem').filter({ hasText: 'Opening' })
    await entry.getByRole('button', { name: 'More about Opening' }).click()
    await entry.getByRole('menuitem', { name: 'Delete…' }).click()
    await ines.getByRole('button', { name: 'Delete for good' }).click()
    await expect(entry).toHaveCount(0)
    await kim.reload()
    await expect(kim.getByRole('heading', { level: 1 })).toHaveText(
      'This snapshot is no longer there.',
    )
  })
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
