/** A board grows until it is as large as it may be: people are told, can take things off, and go on when there is room. */
import { expect, type Page, test } from '@playwright/test'
import { freshDatabase } from '../../support/fresh-database.ts'
import { startServer } from '../../support/start-server.ts'
import { exportedBoard } from '../support/exported-board.ts'
import { boardIsOpen, drag, grab } from '../support/hands.ts'
import { enter, keptIn, makeBoard } from '../support/own-server.ts'

const FULL = 'This board is full.'
const REFUSED = /^Not changed: this board is full\./

test('[S5] a full board says so, takes no more, lets people erase, and takes changes again', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const database = await freshDatabase()
  const server = await startServer({
    databaseUrl: database.url,
    env: { SYNC_DOCUMENT_BYTES: '8000' },
  })
  try {
    const board = await makeBoard(server.origin, 'blank')
    const [ines, vic] = [
      await enter(browser, server.origin, { board, name: 'Ines' }),
      await enter(browser, server.origin, { board, role: 'viewer', name: 'Vic' }),
    ]
    await Promise.all([boardIsOpen(ines), boardIsOpen(vic)])
    for (
      let y = 150;
      y < 700 && !(await ines.getByText(FULL, { exact: true }).isVisible());
      y += 40
    ) {
      await scribble(ines, y)
      await ines.waitForTimeout(300)
    }
    for (const page of [ines, vic])
      await expect(page.getByText(FULL, { exact: true })).toBeVisible()
    await expect(vic.getByText('Nothing can be added until there is room again.')).toBeVisible()

    await ines.keyboard.press('n')
    await ines.mouse.click(900, 300)
    await expect(ines.getByText(REFUSED)).toBeVisible()
    await ines.keyboard.press('Escape')

    await ines.keyboard.press('v')
    await drag(ines, { x: 60, y: 110 }, { x: 1250, y: 780 })
    await ines.keyboard.press('Delete')
    for (const page of [ines, vic]) await expect(page.getByText(FULL, { exact: true })).toBeHidden()
    await expect(ines.getByTestId('connection')).toHaveText('Saved')
    await scribble(ines, 400, 12)
    await expect(ines.getByTestId('connection')).toHaveText('Saved')
    await expect
      .poll(async () => Object.keys((await exportedBoard(ines, board.id)).ink))
      .toHaveLength(1)
    expect(await keptIn(ines)).toEqual([])
    await Promise.all([ines.context().close(), vic.context().close()])
  } finally {
    await server.stop()
    await database.drop()
  }
})

test('[S9] what did not fit on a full board is never called saved, and can be downloaded or undone', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const database = await freshDatabase()
  const server = await startServer({
    databaseUrl: database.url,
    env: { SYNC_DOCUMENT_BYTES: '3000' },
  })
  try {
    const board = await makeBoard(server.origin, 'blank')
    const ines = await enter(browser, server.origin, { board, name: 'Ines' })
    await boardIsOpen(ines)
    await scribble(ines, 400, 100)
    await expect(ines.getByText('1 change of yours does not fit')).toBeVisible()
    await expect(ines.getByTestId('connection')).toHaveText('Not saved yet')
    await expect.poll(() => keptIn(ines)).toHaveLength(1)
    const download = ines.waitForEvent('download')
    await ines.getByRole('button', { name: 'Download a copy' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.json$/)
    await ines.keyboard.press('Control+z')
    await expect(ines.getByTestId('connection')).toHaveText('Saved')
    await expect(ines.getByText(FULL, { exact: true })).toBeHidden()
    expect(await keptIn(ines)).toEqual([])
    await ines.context().close()
  } finally {
    await server.stop()
    await database.drop()
  }
})

/** A line with the pen, up and down, so that it weighs something. */
async function scribble(page: Page, y: number, turns = 60): Promise<void> {
  await page.keyboard.press('d')
  await grab(page, { x: 120, y })
  for (let i = 1; i <= turns; i += 1) {
    await page.mouse.move(120 + (900 / turns) * i, y + (i % 2) * 18, { steps: 2 })
  }
  await page.mouse.up()
}
