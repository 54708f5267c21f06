/** What the matrix shows, how that is chosen and kept in the address, and that the CSV has exactly that. */

import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/parley.ts'
import { CONTINGENT, cell, goTo, grid, linesOf, matrixIsOpen } from './cells.ts'

test('the table says what the example says, in figures and in silence', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'viewer', 'Ana')
  await goTo(page, 'Matrix')
  await matrixIsOpen(page)
  await expect(page.getByRole('heading', { name: '25 proposals, 4 parties' })).toBeVisible()
  await expect(page.getByText('45 of 100 positions known.')).toBeVisible()
  await expect(cell(page, 'Ukraine', CONTINGENT)).toHaveText('Silent')
  await page.getByRole('switch', { name: 'Declared only' }).check()
  await expect(page.getByText('45 of 100 positions known.')).toHaveCount(0)
  await expect(grid(page).getByText('opposed only inferred: not counted').first()).toBeVisible()
})

test('an address brings back what was chosen', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'viewer', 'Ana')
  await goTo(page, 'Matrix')
  await matrixIsOpen(page)
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('Issue')
  await page.getByRole('button', { name: /^Filter/ }).click()
  await page.getByRole('checkbox', { name: 'Red line' }).check()
  await page.getByRole('checkbox', { name: 'in their own words' }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Actors', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Ukraine', exact: true }).uncheck()
  await page.keyboard.press('Escape')
  await expect(grid(page).getByRole('columnheader')).toHaveText([
    'Proposal',
    'United States veto',
    'Russia veto',
    'European allies veto',
    'Verdict',
  ])
  const shown = await grid(page).getByRole('rowheader').allInnerTexts()
  expect(shown.join()).toContain('without Russia')
  const { pathname, search } = new URL(page.url())
  expect(pathname + search).toBe(
    `/b/${board.id}/matrix?group=issue&actors=us,russia,europe&stance=red_line&evidence=self`,
  )
  const other = await page.context().newPage()
  await other.goto(pathname + search)
  await matrixIsOpen(other)
  expect(await grid(other).getByRole('rowheader').allInnerTexts()).toEqual(shown)
})

test('the CSV is what is shown: columns, rows, order and words', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  // High enough for every row to be drawn.
  await page.setViewportSize({ width: 1440, height: 1600 })
  await page.goto(`/b/${board.id}/matrix?sort=verdict&stance=opposed,conditional&count=declared`)
  await matrixIsOpen(page)
  const shown = await shownIn(page)
  expect(shown.length).toBeGreaterThan(5)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Security-guarantees-for-Ukraine-matrix.csv')
  const text = await readFile(await download.path(), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  const [head, ...rows] = parsed(text.slice(1))
  expect(head).toEqual([
    'Proposal',
    'Status',
    'United States',
    'Ukraine',
    'Russia',
    'European allies',
    'Verdict',
  ])
  // The status stands on the title where it is anything but on the table.
  const written = rows.map(([title = '', status = '', ...cells]) => [
    status === 'On the table' ? title : `${title}; ${status}`,
    ...cells,
  ])
  expect(written).toEqual(shown)
})

/** Each row's texts, the lines of a cell joined as the file joins them. */
async function shownIn(page: Page): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = []
  for (const row of await grid(page).getByRole('row').all()) {
    const cells = await row.locator('th[scope="row"], td').all()
    if (cells.length > 0) {
      rows.push(await Promise.all(cells.map(async (each) => (await linesOf(each)).join('; '))))
    }
  }
  return rows
}

/** Fields by RFC 4180, read letter by letter. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (const [, lead = '', quoted, plain = ''] of text.matchAll(
    /(^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g,
  )) {
    if (lead !== ',') rows.push([])
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
  }
  return rows.filter((row) => row.join('') !== '')
}
