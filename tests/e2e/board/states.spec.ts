/** Every state of the line to the server and of what is saved, as people see it: nothing is cut, nothing sticks out, axe is content. */
import { expect, type Page, test } from '@playwright/test'
import { FreezablePostgres } from '../../support/freezable-postgres.ts'
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts'
import { type RunningServer, type ServerOptions, startServer } from '../../support/start-server.ts'
import { boardIsOpen, drag } from '../support/hands.ts'
import { looksRight } from '../support/judge.ts'
import { enter, keptIn, makeBoard, type OwnBoard } from '../support/own-server.ts'
import { connection, openProposal, positionOf } from './panels.ts'

const CONTINGENT = 'European troop contingent in Ukraine'

/** Last made, first ended, however the test went. */
const undoLast: (() => Promise<unknown>)[] = []

test.describe.configure({ timeout: 240_000 })

test.afterEach(async () => {
  for (const undo of undoLast.splice(0).reverse()) await undo()
})

test('a database that does not answer: late, full, and the doctor’s finding', async ({
  browser,
}) => {
  const postgres = await FreezablePostgres.start()
  undoLast.push(() => postgres.stop())
  const server = await serve({ databaseUrl: postgres.url, env: { SYNC_BACKLOG_BYTES: '2000' } })
  const board = await makeBoard(server.origin)
  const page = await enter(browser, server.origin, { board, role: 'facilitator', name: 'Ines' })
  await boardIsOpen(page)
  await looksRight(page, 'saved')
  await openProposal(page, CONTINGENT)
  await postgres.freeze()
  undoLast.push(() => postgres.thaw())
  await state(page, 'Ukraine', 'Support')
  await expect(page.getByText('Changes are shown, but not stored yet.')).toBeVisible()
  await looksRight(page, 'late')
  for (const stance of ['Opposed', 'Support', 'Abstain', 'Opposed', 'Support', 'Abstain']) {
    if (await page.getByText('This board takes no changes at the moment.').isVisible()) break
    await state(page, 'Russia', stance)
  }
  await expect(page.getByText('This board takes no changes at the moment.')).toBeVisible()
  await state(page, 'United States', 'Opposed')
  await expect(page.getByText(/^Not changed:/)).toBeVisible()
  await looksRight(page, 'full')
  await page.getByRole('button', { name: 'What is wrong?' }).click()
  await expect(page.getByText('The server runs, but its database does not answer.')).toBeVisible({
    timeout: 20_000,
  })
  await looksRight(page, 'doctor, database')
})

test('a line that is lost: offline, unsent changes, leaving, and a server that is gone', async ({
  browser,
}) => {
  const { server, page } = await opened(browser)
  await openProposal(page, CONTINGENT)
  await server.kill()
  await expect(connection(page)).toHaveText('Offline, reconnecting')
  await looksRight(page, 'offline')
  await state(page, 'Ukraine', 'Support')
  await expect(connection(page)).toHaveText(/, 1 unsent change$/)
  await state(page, 'Russia', 'Abstain')
  await looksRight(page, 'unsent changes')
  await page.getByRole('link', { name: 'Parley: my boards' }).click()
  await expect(page.getByRole('dialog', { name: 'Leave this board?' })).toBeVisible()
  await looksRight(page, 'leaving')
  await page.getByRole('button', { name: 'Stay' }).click()
  await expect(connection(page)).toHaveText('Not saved. Reconnecting, 2 unsent changes', {
    timeout: 60_000,
  })
  await looksRight(page, 'not saved')
  await page.getByRole('button', { name: 'What is wrong?' }).click()
  await expect(page.getByText('The server does not answer.')).toBeVisible({ timeout: 20_000 })
  await looksRight(page, 'doctor, server away')
})

test('a server that is stopped for a restart says so, and people come back by themselves', async ({
  browser,
}) => {
  const { server, database, page } = await opened(browser)
  await server.stop()
  await expect(connection(page)).toHaveText('Server restarting, reconnecting')
  await looksRight(page, 'restarting')
  await serve({ databaseUrl: database.url, port: Number(new URL(server.origin).port) })
  await expect(connection(page)).toHaveText('Saved', { timeout: 20_000 })
})

test('a browser that has no room for changes says to keep the tab open', async ({ browser }) => {
  const { server, page } = await opened(browser)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 })
  await openProposal(page, CONTINGENT)
  await page.context().setOffline(true)
  await expect(connection(page)).toHaveText('Offline, reconnecting')
  await state(page, 'Ukraine', 'Support')
  await expect(page.getByText('Keep this tab open.')).toBeVisible()
  expect(await keptIn(page)).toEqual([])
  await looksRight(page, 'storage full')
  await page.getByRole('link', { name: 'Parley: my boards' }).click()
  await expect(page.getByText('do not close this tab until “Saved” shows')).toBeVisible()
  await looksRight(page, 'leaving with storage full')
  await page.getByRole('button', { name: 'Stay' }).click()
  await page.context().setOffline(false)
  await expect(connection(page)).toHaveText('Saved')
  await expect(page.getByText('Keep this tab open.')).toBeHidden()
})

test('a board that is full, with a change that did not fit', async ({ browser }) => {
  const { page } = await opened(browser, { env: { SYNC_DOCUMENT_BYTES: '3000' } }, 'blank')
  await page.keyboard.press('d')
  for (let i = 0; i < 6; i += 1) {
    await drag(page, { x: 120, y: 200 + i * 40 }, { x: 1100, y: 240 + i * 60 })
  }
  await expect(page.getByText('does not fit and is in this browser only')).toBeVisible()
  await looksRight(page, 'outgrown')
})

test('a session that ended: signed out, taken off the board, board deleted', async ({
  browser,
}) => {
  const { server, database, board, page } = await opened(browser)
  await offlineChange(page)
  await database.db.session.deleteMany({})
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { name: 'You are signed out.' })).toBeVisible()
  await looksRight(page, 'signed out')
  await page.reload()
  await expect(page.getByText('1 change made in this browser never reached')).toBeVisible()
  await looksRight(page, '401 with a change')

  const again = await enter(browser, server.origin, { board, name: 'Oleh' })
  await boardIsOpen(again)
  await offlineChange(again)
  await database.db.membership.deleteMany({ where: { person: { name: 'Oleh' } } })
  await again.context().setOffline(false)
  await expect(
    again.getByRole('heading', { name: 'You are no longer on this board.' }),
  ).toBeVisible()
  await looksRight(again, 'removed')
  await again.reload()
  await expect(again.getByRole('heading', { name: 'You need a link to enter.' })).toBeVisible()
  await looksRight(again, '403')

  const last = await enter(browser, server.origin, { board, role: 'facilitator', name: 'Ada' })
  await boardIsOpen(last)
  await last.request.delete(`${server.origin}/api/boards/${board.id}`)
  await expect(
    last.getByRole('heading', { name: 'There is no board here any more.' }),
  ).toBeVisible()
  await looksRight(last, 'deleted')
  await last.reload()
  await looksRight(last, '404')
})

test('a server without its database, and an address that is no page', async ({ browser }) => {
  const { server, database, page } = await opened(browser)
  await page.goto(`${server.origin}/nowhere`)
  await looksRight(page, 'no such page')
  await database.db.$executeRawUnsafe('ALTER TABLE "Session" RENAME TO "Lost"')
  await page.goto(`${server.origin}/`)
  await expect(page.getByRole('heading', { name: 'Parley cannot show this now.' })).toBeVisible()
  await looksRight(page, 'unavailable')
})

type Opened = {
  readonly server: RunningServer
  readonly database: FreshDatabase
  readonly board: OwnBoard
  readonly page: Page
}

async function opened(
  browser: import('@playwright/test').Browser,
  options: ServerOptions = {},
  template: 'blank' | 'security-guarantees' = 'security-guarantees',
): Promise<Opened> {
  const database = await freshDatabase()
  undoLast.push(database.drop)
  const server = await serve({ databaseUrl: database.url, ...options })
  const board = await makeBoard(server.origin, template)
  const page = await enter(browser, server.origin, { board, name: 'Ines' })
  undoLast.push(() => page.context().close())
  await boardIsOpen(page)
  return { server, database, board, page }
}

async function serve(options: ServerOptions): Promise<RunningServer> {
  const server = await startServer(options)
  undoLast.push(server.stop)
  return server
}

async function offlineChange(page: Page): Promise<void> {
  await openProposal(page, CONTINGENT)
  await page.context().setOffline(true)
  await expect(connection(page)).toHaveText('Offline, reconnecting')
  await state(page, 'Ukraine', 'Support')
  await expect.poll(() => keptIn(page)).toHaveLength(1)
}

async function state(page: Page, actor: string, stance: string): Promise<void> {
  const row = positionOf(page, actor)
  const choice = row.getByRole('button', { name: stance, exact: true })
  if (!(await choice.isVisible())) await row.getByRole('button', { name: /^Change: / }).click()
  await choice.click()
}
