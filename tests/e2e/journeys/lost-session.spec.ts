/** A session that is gone (its cookie cleared, expired, ended on the server) while changes wait in the browser. */
import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { freshDatabase } from '../../support/fresh-database.ts'
import { startServer } from '../../support/start-server.ts'
import { openProposal, positionOf } from '../board/panels.ts'
import { exportedBoard, stanceIn } from '../support/exported-board.ts'
import { boardIsOpen } from '../support/hands.ts'
import { enter, keptIn, makeBoard } from '../support/own-server.ts'

const CONTINGENT = 'European troop contingent in Ukraine'

test('whoever lost their session while offline is told, and can take their changes along', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const database = await freshDatabase()
  const server = await startServer({ databaseUrl: database.url })
  try {
    const board = await makeBoard(server.origin)
    const ines = await enter(browser, server.origin, { board, name: 'Ines' })
    await boardIsOpen(ines)
    await openProposal(ines, CONTINGENT)
    const context = ines.context()
    await context.setOffline(true)
    await expect(ines.getByTestId('connection')).toHaveText('Offline, reconnecting')
    await positionOf(ines, 'Ukraine')
      .getByRole('button', { name: /^Change: / })
      .click()
    await positionOf(ines, 'Ukraine').getByRole('button', { name: 'Support', exact: true }).click()
    await expect.poll(() => keptIn(ines)).toHaveLength(1)
    await database.db.session.deleteMany({})
    await context.setOffline(false)
    await expect(ines.getByRole('heading', { name: 'You are signed out.' })).toBeVisible()
    await expect(ines.getByText('1 change made here could not be saved.')).toBeVisible()
    expect(await stanceInDownload(ines, 'Download my copy')).toBe('support')

    await ines.reload()
    await expect(ines.getByRole('heading', { name: 'You need a link to enter.' })).toBeVisible()
    await expect(ines.getByText('1 change made in this browser never reached')).toBeVisible()

    const token = new URL(board.links.editor).hash.slice(1)
    await context.request.post(`${server.origin}/api/join`, {
      data: { token, displayName: 'Ines' },
    })
    await ines.goto(`${server.origin}/b/${board.id}`)
    await boardIsOpen(ines)
    await expect(ines.getByText('Never sent: 1 change.')).toBeVisible()
    expect(await stanceInDownload(ines, 'Download a copy')).toBe('support')
    expect(stanceIn(await exportedBoard(ines, board.id), 'ukraine', 'p-contingent')).toBe('unknown')
    await ines.getByRole('button', { name: 'Discard' }).click()
    await ines.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
    await expect.poll(() => keptIn(ines)).toEqual([])
    await context.close()
  } finally {
    await server.stop()
    await database.drop()
  }
})

async function stanceInDownload(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const board = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  return stanceIn(board, 'ukraine', 'p-contingent')
}
