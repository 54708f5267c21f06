/** What a group takes home, from the first snapshot to the last file, in one sitting; and a guest who may not. */

import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { goTo, matrixIsOpen } from '../matrix/cells.ts'
import { boardIsOpen, token } from '../support/hands.ts'
import { test } from '../support/parley.ts'

const VETO = 'Russian veto right over the guarantees'

/** Each file, and what one finds in it. */
const FILES = [
  { kind: /^PDF/, begins: '%PDF-1.7' },
  { kind: /^PNG/, begins: '\x89PNG' },
  { kind: /^SVG/, begins: '<' },
  { kind: /^Matrix/, begins: '\xef\xbb\xbfIssue,Proposal' },
  { kind: /^Ledger/, begins: '\xef\xbb\xbf' },
  { kind: /^JSON/, begins: '{"board":{"format":"parley-board"' },
  { kind: /^Minutes \(Word\)/, begins: 'PK' },
  { kind: /^Minutes \(Markdown\)/, begins: '# Minutes' },
] as const

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Board menu' }).click()
  await page.getByRole('menuitem', { name, exact: true }).press('Enter')
}

function ukraine(page: Page, stance: string) {
  return expect(token(page, 'Ukraine', VETO)).toHaveAccessibleName(new RegExp(`: ${stance}`, 'i'))
}

async function downloaded(page: Page, kind: RegExp): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: kind }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  return (await readFile(await download.path())).toString('latin1')
}

test('a facilitator saves, changes, compares, restores, replays, writes the minutes and downloads each file', async ({
  parley,
}) => {
  test.setTimeout(120_000)
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'facilitator', 'Ines')
  const kim = await parley.open(board, 'viewer', 'Kim')
  await Promise.all([boardIsOpen(ines), boardIsOpen(kim)])

  await choose(ines, 'Snapshots')
  const snapshots = ines.getByRole('region', { name: 'Snapshots' })
  await snapshots.getByLabel('Save the board as it is now').fill('Before the vote')
  await snapshots.getByRole('button', { name: 'Save snapshot' }).click()
  const saved = snapshots.getByRole('listitem').filter({ hasText: 'Before the vote' })
  await expect(saved).toBeVisible()

  await token(ines, 'Ukraine', VETO).click()
  await ines.keyboard.press('3')
  await ukraine(kim, 'abstain')

  await choose(ines, 'Compare')
  const compare = ines.getByRole('region', { name: 'Compare' })
  const base = compare.getByRole('combobox', { name: 'Compare with' })
  const option = base.locator('option', { hasText: 'Before the vote' })
  await base.selectOption({ label: (await option.textContent()) ?? '' })
  await expect(compare).toContainText(/Ukraine.*moved from Opposed to Abstain/)

  await choose(ines, 'Snapshots')
  await saved.getByRole('button', { name: 'Restore Before the vote' }).click()
  await ines.getByRole('button', { name: 'Restore for everybody' }).click()
  await ukraine(kim, 'opposed')

  await choose(ines, 'Minutes…')
  const attendance = ines.getByRole('region', { name: 'Attendance', exact: true })
  await expect(attendance).toContainText('Kim')
  await ines.getByRole('textbox', { name: 'Place' }).fill('Geneva')
  await expect(ines.getByRole('region', { name: 'What goes in' })).toContainText('Saved')

  await choose(ines, 'Export…')
  for (const { kind, begins } of FILES) {
    const file = await downloaded(ines, kind)
    expect(file.slice(0, begins.length)).toBe(begins)
    if (begins === '# Minutes') expect(file).toContain('**Place:** Geneva')
  }
  await ines.keyboard.press('Escape')

  const opening = ines.context().waitForEvent('page')
  await choose(ines, 'Replay')
  const replay = await opening
  const moment = replay.getByRole('slider', { name: 'Moment of the session' })
  await expect(moment).toHaveAttribute('aria-valuenow', '1')
  await ukraine(replay, 'opposed')
  await replay.getByRole('button', { name: 'Next change of Ukraine' }).click()
  await ukraine(replay, 'abstain')
  await moment.press('End')
  await ukraine(replay, 'opposed')

  await goTo(kim, 'Matrix')
  await matrixIsOpen(kim)
  await choose(kim, 'Snapshots')
  const seen = kim.getByRole('region', { name: 'Snapshots' })
  // What she restored from, and what was there before.
  await expect(seen.getByRole('listitem').filter({ hasText: 'Before the vote' })).toHaveCount(2)
  await expect(seen.getByRole('button', { name: /^Restore/ })).toHaveCount(0)
  await choose(kim, 'Minutes…')
  await expect(kim.getByRole('heading', { name: 'Facilitators write the minutes.' })).toBeVisible()
})
