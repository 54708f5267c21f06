/** A board is taken home as a file of each kind, and one that takes too long is given up. */

import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { withManyCards } from '../../support/exports/many-cards.ts'
import { exportedBoard } from '../support/exported-board.ts'
import { boardIsOpen, card } from '../support/hands.ts'
import { looksRight } from '../support/judge.ts'
import { test } from '../support/parley.ts'

test.describe.configure({ timeout: 150_000 })

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Export' })

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Board menu' }).click()
  await page.getByRole('menuitem', { name: 'Export…' }).click()
}

/** The first letters of the file that is saved. */
async function saved(page: Page, kind: string | RegExp): Promise<string> {
  await dialogOf(page).getByRole('radio', { name: kind }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialogOf(page).getByRole('button', { name: 'Download' }).click(),
  ])
  await expect(dialogOf(page)).toContainText(`Saved as ${download.suggestedFilename()}`)
  return (await readFile(await download.path())).toString('latin1')
}

test('each picture of a board is saved, and one of a large board can be given up', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'facilitator', 'Ines')
  await boardIsOpen(page)
  await card(page, 'Russian veto right over the guarantees').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Export selection…' }).click()
  await dialogOf(page).getByRole('radio', { name: /^PNG/ }).check()
  await expect(
    dialogOf(page).getByRole('radio', { name: 'What is selected: 1 proposal' }),
  ).toBeChecked()
  await looksRight(page, 'a picture being chosen')
  expect(await saved(page, /^PNG/)).toMatch(/^.PNG/)
  expect(await saved(page, /^PDF/)).toMatch(/^%PDF-1.7/)
  const picture = await saved(page, /^SVG/)
  expect(picture).toContain('>Russian veto</text>')
  expect(picture).not.toContain('>Do it tonight</text>')

  const many = withManyCards(await exportedBoard(page, board.id), 1_500)
  const made = await page.request.post('/api/boards/import', { data: many })
  const { id } = (await made.json()) as { readonly id: string }
  await page.goto(`/b/${id}/matrix`)
  await openDialog(page)
  await dialogOf(page).getByRole('button', { name: 'Download' }).click()
  await dialogOf(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(dialogOf(page)).toContainText('Given up. Nothing was saved.')
  expect(await saved(page, /^JSON/)).toContain('"more-1499"')
})
