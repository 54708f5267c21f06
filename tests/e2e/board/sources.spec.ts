/** Evidence from documents: dropped, read beside the board, taken from, and found again. */

import { expect, type Page } from '@playwright/test'
import { makeDocx } from '../../support/documents/make-docx.ts'
import { makePdf } from '../../support/documents/make-pdf.ts'
import { exportedBoard, stanceIn } from '../support/exported-board.ts'
import { boardIsOpen } from '../support/hands.ts'
import { looksRight } from '../support/judge.ts'
import { test } from '../support/parley.ts'
import { openProposal, panel, positionOf } from './panels.ts'

/** Each looks at a screen in six views. */
test.describe.configure({ timeout: 150_000 })

const PDF = {
  name: 'Joint statement.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    makePdf({
      pages: [
        [
          'Joint statement',
          '',
          'Sergey Lavrov said that Russia must have a veto over every guaran-',
          'tee. The European Union insists on guarantees without one.',
        ],
        ['A second round was held in Geneva on Tuesday.'],
      ],
    }),
  ),
}
const VETO = 'Russia must have a veto over every guarantee'

async function openSources(page: Page): Promise<void> {
  await boardIsOpen(page)
  await page.getByRole('button', { name: 'Sources' }).click()
}

async function drop(page: Page, file: typeof PDF): Promise<void> {
  await panel(page).getByLabel('A file to read').setInputFiles(file)
}

/** Selects words in the text that is being read, as a mouse would. */
async function selectWords(page: Page, words: string): Promise<void> {
  await expect(panel(page)).toContainText(words)
  await panel(page).evaluate((place, wanted) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
    throw new Error(`nowhere: ${wanted}`)
  }, words)
}

test('words of a PDF become a quote, and each leads to the other, for others too', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await openSources(page)
  await drop(page, PDF)
  await expect(panel(page).getByRole('heading', { name: 'Joint statement' })).toBeVisible()
  await expect(panel(page)).toContainText(`${VETO}. The European Union insists`)

  await selectWords(page, VETO)
  await page
    .getByRole('toolbar', { name: 'Make of the selected words' })
    .getByText('Quote…')
    .click()
  const dialog = page.getByRole('dialog', { name: 'Use these words as a quote' })
  await dialog.getByLabel('Actor').selectOption({ label: 'Russia' })
  await dialog.getByLabel('On which proposal').selectOption('p-guarantees')
  await dialog.getByRole('button', { name: 'Red line' }).click()
  await dialog.getByLabel('On whose word').selectOption('journalist')
  await dialog.getByLabel('Speaker').fill('Sergey Lavrov')
  await looksRight(page, 'a quote being taken')
  await dialog.getByRole('button', { name: 'State the position' }).click()
  await expect
    .poll(async () => stanceIn(await exportedBoard(page, board.id), 'russia', 'p-guarantees'))
    .toBe('red_line')

  const mark = panel(page).getByRole('link', { name: VETO })
  await expect(mark).toHaveAttribute('data-taken', 'position')
  await looksRight(page, 'a source being read')
  await mark.click()
  await expect(panel(page)).toContainText(VETO)

  const other = await parley.open(board, 'viewer', 'Vic')
  await boardIsOpen(other)
  await openProposal(other, 'Security guarantees for Ukraine with U.S. participation')
  await positionOf(other, 'Russia').getByRole('button', { name: 'In “Joint statement”' }).click()
  await expect(panel(other).locator('[data-target]')).toHaveText(VETO)
  await expect(panel(other).locator('[data-target]')).toBeInViewport()
  await expect(other.getByRole('button', { name: 'Look for suggestions' })).toHaveCount(0)
})

test('words of a Word file become a proposal, an actor and an event', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await openSources(page)
  const buffer = Buffer.from(
    makeDocx([
      'The Swiss hosts offer a monitoring mission.',
      'The envoys met in Geneva on Tuesday.',
    ]),
  )
  await drop(page, { name: 'Minutes.docx', mimeType: 'application/octet-stream', buffer })
  await expect(panel(page).getByRole('heading', { name: 'Minutes' })).toBeVisible()
  const bar = page.getByRole('toolbar', { name: 'Make of the selected words' })

  await selectWords(page, 'a monitoring mission')
  await bar.getByRole('button', { name: 'Proposal…' }).click()
  await page.getByLabel('Title').fill('Monitoring mission')
  await page.getByRole('button', { name: 'Make the proposal' }).click()
  await expect
    .poll(async () => (await exportedBoard(page, board.id)).proposals.map(({ title }) => title))
    .toContain('Monitoring mission')

  await selectWords(page, 'Swiss hosts')
  await bar.getByRole('button', { name: 'Actor…' }).click()
  await page.getByRole('button', { name: 'Make the actor' }).click()

  await selectWords(page, 'The envoys met in Geneva')
  await bar.getByRole('button', { name: 'Event…' }).click()
  await page.getByLabel('When, as the source says it').fill('Tuesday')
  await page.getByRole('button', { name: 'Make the event' }).click()

  const taken = panel(page).getByRole('region', { name: 'Taken from it' })
  await expect(taken.getByRole('listitem')).toHaveText([
    /Actor.*Swiss hosts/,
    /Proposal.*Monitoring mission/,
    /Event.*The envoys met in Geneva/,
  ])
  await taken.getByRole('button', { name: /Event/ }).click()
  const event = panel(page).getByRole('listitem').filter({ hasText: 'The envoys met in Geneva' })
  await expect(event.first()).toBeInViewport()
  await event.getByRole('button', { name: 'In “Minutes”' }).click()
  await expect(panel(page).locator('[data-target]')).toHaveText('The envoys met in Geneva')
})

test('a source is searched, its suggestions offered and dismissed, and nothing is applied by itself', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'blank' })
  const page = await parley.open(board, 'editor', 'Ines')
  await openSources(page)
  await panel(page).getByRole('button', { name: 'Paste a text…' }).click()
  await page.getByLabel('Title').fill('Article')
  await page
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill('Emmanuel Macron said that a force must come first. Macron spoke in Paris. Rain fell.')
  await page.getByRole('button', { name: 'Add source' }).click()
  const find = panel(page).getByRole('searchbox', { name: 'Find in this source' })
  await find.fill('MACRON')
  await expect(panel(page).getByRole('search').getByRole('status')).toHaveText('1 of 2')
  await find.press('Enter')
  await expect(panel(page).locator('[data-now]')).toHaveText('Macron')
  await find.fill('')

  const suggestions = panel(page).getByRole('region', { name: 'Suggestions' })
  await suggestions.getByRole('button', { name: 'Look for suggestions' }).click()
  const actor = suggestions.getByRole('button', { name: 'Actor: Emmanuel Macron' })
  await expect(actor).toBeVisible()
  await expect(suggestions).toContainText('Emmanuel Macron said that a force must come first.')
  await suggestions.getByRole('button', { name: /^Dismiss Paris/ }).click()
  await expect(suggestions.getByRole('button', { name: 'Actor: Paris' })).toHaveCount(0)
  await actor.click()
  await expect(page.getByRole('dialog').getByLabel('Name')).toHaveValue('Emmanuel Macron')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(panel(page).getByRole('region', { name: 'Taken from it' })).toHaveCount(0)
})

test('a file that cannot be read says why, and a source that is removed leaves its quotes', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await openSources(page)
  const pdf = (name: string, bytes: Uint8Array) => ({
    ...{ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) },
  })
  for (const [file, words] of [
    [pdf('Scan.pdf', makePdf({ pages: [[]] })), /probably a scan/],
    [pdf('Locked.pdf', makePdf({ pages: [['x']], locked: true })), /locked with a password/],
    [pdf('Broken.pdf', Buffer.from('%PDF-1.4\nnothing')), /damaged/],
    [pdf('Sheet.xlsx', Buffer.from('PK\x03\x04')), /not a kind of file/],
  ] as const) {
    await drop(page, file)
    await expect(panel(page).getByRole('alert')).toContainText(words)
  }
  await looksRight(page, 'a refused file')

  await drop(page, PDF)
  await expect(panel(page)).toContainText('guarantees without one')
  await selectWords(page, 'guarantees without one')
  await page.getByRole('toolbar').getByRole('button', { name: 'Proposal…' }).click()
  await page.getByRole('button', { name: 'Make the proposal' }).click()
  await panel(page).getByRole('button', { name: 'All sources' }).click()
  await panel(page).getByRole('button', { name: 'More about Joint statement' }).click()
  await page.getByRole('menuitem', { name: 'Remove…' }).click()
  await expect(page.getByRole('dialog')).toContainText('The one thing taken from it')
  await page.getByRole('button', { name: 'Remove for everybody' }).click()
  await expect(panel(page)).toContainText('No sources yet.')
  await openProposal(page, 'guarantees without one')
  await expect(panel(page)).toContainText('From “Joint statement”, which was removed.')
})

test('a long PDF tells how far it is, and can be stopped', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'blank' })
  const page = await parley.open(board, 'editor', 'Ines')
  await openSources(page)
  const pages = Array.from({ length: 3_000 }, (_, number) => [`This is page ${number}.`])
  await drop(page, { ...PDF, name: 'Record.pdf', buffer: Buffer.from(makePdf({ pages })) })
  const status = panel(page).getByRole('status').filter({ hasText: 'Record.pdf' })
  await expect(status).toHaveText(/Reading “Record.pdf”, page \d+ of 3000…/)
  await panel(page).getByRole('button', { name: 'Stop' }).click()
  await expect(status).toHaveCount(0)
  await expect(panel(page).getByRole('button', { name: 'Choose a file…' })).toBeEnabled()
  await expect(panel(page)).toContainText('No sources yet.')
})
