/** The minutes are written at the close: edited, told when the board moves on, taken home, and kept from those who may not. */

import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import mammoth from 'mammoth'
import { test } from '../support/parley.ts'

function section(page: Page, name: string) {
  return page.getByRole('article').getByRole('region', { name, exact: true })
}

async function wordsIn(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/minutes\.(?:docx|md)$/u)
  const buffer = await readFile(await download.path())
  if (download.suggestedFilename().endsWith('.md')) return buffer.toString('utf8')
  return (await mammoth.extractRawText({ buffer })).value
}

test('a facilitator writes the minutes while the board goes on, and takes them home', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ann = await parley.open(board, 'facilitator', 'Ann')
  const vi = await parley.open(board, 'viewer', 'Vi')
  const oleh = await parley.open(board, 'editor', 'Oleh')

  await ann.getByRole('button', { name: 'Stage: Prepare' }).click()
  await ann.getByRole('region', { name: 'Stage' }).getByRole('button', { name: 'Close' }).click()
  await ann.getByRole('button', { name: 'Minutes', exact: true }).click()
  await expect(section(ann, 'Attendance')).toContainText('Vi')
  await expect(section(ann, 'Agenda and time')).toContainText('Prepare')
  await expect(section(ann, 'Where the parties stand')).toContainText('Blocked by Russia')

  await ann.getByRole('button', { name: 'Edit Unresolved comments' }).click()
  const area = ann.getByRole('textbox', { name: 'Unresolved comments, as Markdown' })
  await area.fill('Nobody had **anything** to add.')
  await expect(
    section(ann, 'Unresolved comments').getByText('anything', { exact: true }),
  ).toBeVisible()
  await ann.getByRole('checkbox', { name: 'Sealed rounds' }).uncheck()
  await ann.getByRole('button', { name: 'Move Next steps up' }).click()
  await ann.getByRole('textbox', { name: 'Place' }).fill('Geneva')
  await expect(ann.getByRole('region', { name: 'What goes in' })).toContainText('Saved')
  await ann.reload()
  await expect(section(ann, 'Unresolved comments')).toContainText('Nobody had anything to add.')
  await expect(section(ann, 'Sealed rounds')).toHaveCount(0)

  await oleh.request.post(`/api/boards/${board.id}/comments`, {
    data: { anchor: { of: 'proposal', id: 'p-contingent' }, text: 'Who pays?' },
  })
  const comments = section(ann, 'Unresolved comments')
  await expect(comments).toContainText('The board has moved on since you edited this.')
  await comments.getByRole('button', { name: 'Show what the board has now' }).click()
  await expect(comments).toContainText('Who pays?')
  await comments.getByRole('button', { name: 'Keep my words' }).click()
  await expect(comments).not.toContainText('moved on')

  const word = await wordsIn(ann, 'Word document')
  expect(word).toContain('Nobody had anything to add.')
  expect(word).not.toContain('Who pays?')
  const markdown = await wordsIn(ann, 'Markdown')
  expect(markdown).toContain('- **Place:** Geneva')
  expect(markdown).not.toContain('## Sealed rounds')
  expect(markdown).toMatch(/Revision of the board \(SHA-256\): `[0-9a-f]{64}`/u)

  await comments.getByRole('button', { name: 'As the board has it now' }).click()
  await expect(comments).toContainText('Who pays?')

  await vi.goto(`/b/${board.id}/minutes`)
  await expect(vi.getByRole('heading', { name: 'Facilitators write the minutes.' })).toBeVisible()
})
