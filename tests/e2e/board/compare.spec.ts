/** Comparing: what has changed since a snapshot, in words, on the canvas and in the matrix, while it goes on changing. */

import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { cell, goTo, matrixIsOpen } from '../matrix/cells.ts'
import { boardIsOpen, token } from '../support/hands.ts'
import { axeComplaintsInBoth } from '../support/judge.ts'
import { expect, test } from '../support/parley.ts'
import { openProposal, panel } from './panels.ts'

const CONTINGENT = 'European troop contingent in Ukraine'
const CONTINGENT_TITLE = 'European troop contingent / stabilization force in Ukraine'

async function amendTitle(page: Page): Promise<void> {
  await openProposal(page, CONTINGENT)
  await panel(page).getByRole('button', { name: 'Amend…' }).click()
  const amend = page.getByRole('dialog', { name: 'Amend the proposal' })
  await amend.getByRole('textbox', { name: 'Title' }).fill(`${CONTINGENT_TITLE}, small`)
  await amend.getByRole('textbox', { name: 'Reason' }).fill('Numbers were asked for')
  await amend.getByRole('button', { name: 'Make version 2' }).click()
}

async function downloaded(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ])
  return await readFile(await file.path(), 'utf8')
}

test('somebody who was away sees in words and on the board what changed since a snapshot, takes it home, and looks at it from the snapshot as well', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'facilitator', 'Ines')
  const oleh = await parley.open(board, 'editor', 'Oleh')
  await Promise.all([boardIsOpen(ines), boardIsOpen(oleh)])
  const saved = await ines.request.post(`/api/boards/${board.id}/snapshots`, {
    data: { name: 'Before the break' },
  })
  const { id: snapshotId } = (await saved.json()) as { id: string }

  await ines.getByRole('button', { name: 'Compare', exact: true }).click()
  const compare = ines.getByRole('region', { name: 'Compare' })
  await compare
    .getByRole('combobox', { name: 'Compare with' })
    .selectOption({ value: `snapshot ${snapshotId}` })
  await expect(compare).toContainText(
    'Nothing is different: the board reads as it did then, and nothing was said beside it.',
  )

  // It goes on while somebody looks.
  await token(oleh, 'United States', CONTINGENT_TITLE).click()
  await oleh.keyboard.press('4')
  const entry = compare.getByRole('button', {
    name: /^United States moved from Conditional to Opposed/,
  })
  await expect(compare).toContainText('1 move')
  await amendTitle(oleh)
  await expect(compare.locator('ins')).toHaveText([', small'])
  await expect(compare).toContainText(/Amended by Oleh at \d\d:\d\d: “Numbers were asked for”/)

  const moved = token(ines, 'United States', `${CONTINGENT_TITLE}, small`)
  await expect(moved).toHaveAccessibleName(/: opposed, .*\. was conditional$/)
  const origin = ines.getByRole('img', { name: /^United States stood here on .*: conditional$/ })
  await expect(origin).toBeVisible()
  await entry.click()
  await expect(moved).toHaveAttribute('data-selected')
  expect(await axeComplaintsInBoth(ines, { without: '.tl-container' })).toEqual([])

  await compare.getByRole('button', { name: 'By proposal' }).click()
  await expect(compare.getByRole('heading', { level: 3 })).toHaveText([CONTINGENT])
  const markdown = await downloaded(ines)
  expect(markdown).toContain('- **United States** moved from conditional to opposed on')
  expect(markdown).toContain('**, small**')

  const words = { anchor: { of: 'spot', at: [0, 0] }, text: 'Which troops?' }
  await oleh.request.post(`/api/boards/${board.id}/comments`, { data: words })
  await expect(compare).toContainText('1 thread begun')

  await goTo(ines, 'Matrix')
  await matrixIsOpen(ines)
  await expect(cell(ines, 'United States', CONTINGENT)).toHaveAccessibleName(/\. was conditional$/)
  await goTo(ines, 'Board')
  await compare.getByRole('button', { name: 'Close' }).click()
  await expect(moved).toHaveAccessibleName(/: opposed/)
  await expect(moved).not.toHaveAttribute('data-changed')
  await expect(origin).toHaveCount(0)

  await ines.goto(`/b/${board.id}/at/${snapshotId}`)
  const then = token(ines, 'United States', CONTINGENT_TITLE)
  await expect(then).toBeVisible()
  await ines.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(compare).toContainText('From this board to now')
  await expect(then).toHaveAccessibleName(/: conditional, .*\. later opposed$/)
})
