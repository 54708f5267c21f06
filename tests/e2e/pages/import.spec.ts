/** Bringing things in: a board from a file on the start page, and a table and a list onto a board that is open. */

import type { Page } from '@playwright/test'
import { exportedBoard } from '../support/exported-board.ts'
import { boardIsOpen, card } from '../support/hands.ts'
import { expect, test } from '../support/parley.ts'

const TABLE = [
  'Title;Topic;Tabled by',
  'Two battalions;Borders;Russia',
  ';Borders;',
  'Monitors at the line;Borders;Nobody',
].join('\n')

function asFile(name: string, text: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

async function openImport(page: Page) {
  await page.getByRole('button', { name: 'Board menu' }).click()
  await page.getByRole('menuitem', { name: 'Import…' }).click()
  return page.getByRole('dialog', { name: 'Import' })
}

test('a saved file becomes a board, a table and a list come onto it, and undo takes them back', async ({
  parley,
}) => {
  const origin = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(origin, 'facilitator', 'Ines')
  const saved = await exportedBoard(page, origin.id)
  const text = JSON.stringify(saved)

  await page.goto('/')
  const file = page.getByLabel('A board’s file')
  await file.setInputFiles(asFile('broken.json', text.replace('"us"', '"u s"')))
  const dialog = page.getByRole('dialog', { name: 'Open a file' })
  await expect(dialog.getByRole('alert')).toContainText('actors[0].id is not an id.')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await file.setInputFiles(asFile('talks.json', text))
  await expect(dialog).toContainText('36 actors, 25 proposals, 112 positions')
  await dialog.getByRole('button', { name: 'Open as a new board' }).click()
  await page.waitForURL(/\/b\/(?!.*at\/)/)
  const boardId = page.url().split('/').at(-1) ?? ''
  expect(boardId).not.toBe(origin.id)
  await boardIsOpen(page)
  await expect(card(page, 'Two battalions')).toHaveCount(0)
  const { actors, proposals, positions, placement } = await exportedBoard(page, boardId)
  expect({ actors, proposals, positions, placement }).toEqual({
    actors: saved.actors,
    proposals: saved.proposals,
    positions: saved.positions,
    placement: saved.placement,
  })

  const importing = await openImport(page)
  await importing.getByLabel('A file to import').setInputFiles(asFile('demands.csv', TABLE))
  await expect(importing.getByLabel('Issue', { exact: true })).toHaveValue('1')
  await expect(importing).toContainText('Line 3: title is empty')
  await expect(importing).toContainText('Line 4: tabled by “Nobody” is no actor on the board')
  const carryOut = importing.getByRole('button', { name: 'Import', exact: true })
  await expect(carryOut).toBeDisabled()
  await importing.getByLabel('Import the others without these').check()
  await carryOut.click()
  await expect(card(page, 'Two battalions')).toBeInViewport()
  const told = page.getByRole('listitem').filter({ hasText: 'Undo takes all of it back' })
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect(card(page, 'Two battalions')).toHaveCount(0)

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => navigator.clipboard.writeText('- A first demand\n- A second demand'))
  await page.mouse.click(640, 700)
  await page.keyboard.press('Control+v')
  await expect(card(page, 'A second demand')).toBeInViewport()
  await expect(card(page, 'A first demand')).toHaveCount(1)

  const viewer = await parley.open(origin, 'viewer', 'Vi')
  await expect((await openImport(viewer)).getByRole('status')).toContainText('not change it')
})
