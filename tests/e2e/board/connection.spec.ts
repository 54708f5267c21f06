/** What people are told about the line to the server, through a server that dies and comes back. */

import { expect, type Page } from '@playwright/test'
import { freshDatabase } from '../../support/fresh-database.ts'
import { type RunningServer, startServer } from '../../support/start-server.ts'
import { boardIsOpen } from '../support/hands.ts'
import { test } from '../support/parley.ts'
import { connection, openProposal, panel, positionOf } from './panels.ts'

const CONTINGENT = 'European troop contingent in Ukraine'

test('after the server was killed everybody is back without a reload, and nothing is lost or doubled', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const database = await freshDatabase()
  let server: RunningServer = await startServer({ databaseUrl: database.url })
  const port = Number(new URL(server.origin).port)
  try {
    const join = await makeBoard(server.origin)
    const [ines, oleh] = [
      await enter(await browser.newContext({ baseURL: server.origin }), join, 'Ines'),
      await enter(await browser.newContext({ baseURL: server.origin }), join, 'Oleh'),
    ]
    await Promise.all([openProposal(ines, CONTINGENT), openProposal(oleh, CONTINGENT)])
    await Promise.all([ines, oleh].map((page) => page.evaluate(markPage)))

    await server.kill()
    await expect(connection(ines)).toHaveText('Offline, reconnecting')
    await state(ines, 'Ukraine', 'Support')
    await expect(connection(ines)).toHaveText(/, 1 unsent change$/)
    await state(oleh, 'United States', 'Opposed')
    await expect(connection(oleh)).toHaveText(/, 1 unsent change$/)

    server = await startServer({ databaseUrl: database.url, port })
    for (const page of [ines, oleh]) {
      await expect(connection(page)).toHaveText('Saved', { timeout: 20_000 })
      await expect(positionOf(page, 'Ukraine')).toContainText('Support')
      await expect(positionOf(page, 'United States')).toContainText('Opposed')
      await expect(panel(page).getByRole('region', { name: 'What changed' })).toContainText(
        '2 moves',
      )
      expect(await page.evaluate(isMarked)).toBe(true)
    }
    await Promise.all([ines.context().close(), oleh.context().close()])
  } finally {
    await server.stop()
    await database.drop()
  }
})

test('somebody whose link is revoked is told so, on a page that says what to do', async ({
  parley,
}) => {
  const board = await parley.createBoard()
  const [ines, oleh] = await Promise.all([
    parley.open(board, 'facilitator', 'Ines'),
    parley.open(board, 'editor', 'Oleh'),
  ])
  await Promise.all([boardIsOpen(ines), boardIsOpen(oleh)])
  const links = await (await ines.request.get(`/api/boards/${board.id}/links`)).json()
  const { id } = links.links.find(({ role }: { role: string }) => role === 'editor')
  await ines.request.delete(`/api/boards/${board.id}/links/${id}`)
  await expect(
    oleh.getByRole('heading', { name: 'You are no longer on this board.' }),
  ).toBeVisible()
  await expect(oleh.getByText('Ask the facilitator for a new one.')).toBeVisible()
  await expect(connection(ines)).toHaveText('Saved')
})

test('a deleted board ends for everybody on it', async ({ parley }) => {
  const board = await parley.createBoard()
  const [ines, oleh] = await Promise.all([
    parley.open(board, 'facilitator', 'Ines'),
    parley.open(board, 'editor', 'Oleh'),
  ])
  await Promise.all([boardIsOpen(ines), boardIsOpen(oleh)])
  await ines.request.delete(`/api/boards/${board.id}`)
  for (const page of [ines, oleh])
    await expect(
      page.getByRole('heading', { name: 'There is no board here any more.' }),
    ).toBeVisible()
})

async function makeBoard(origin: string): Promise<(name: string) => [string, string, string]> {
  const response = await fetch(`${origin}/api/boards`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ template: 'security-guarantees', displayName: 'Organiser' }),
  })
  const { id, links } = await response.json()
  return (name) => [id, new URL(links.editor).hash.slice(1), name]
}

async function enter(
  context: Awaited<ReturnType<import('@playwright/test').Browser['newContext']>>,
  join: (name: string) => [string, string, string],
  name: string,
): Promise<Page> {
  const [boardId, token, displayName] = join(name)
  await context.request.post('/api/join', { data: { token, displayName } })
  const page = await context.newPage()
  await page.goto(`/b/${boardId}`)
  await boardIsOpen(page)
  return page
}

async function state(page: Page, actor: string, stance: string): Promise<void> {
  const row = positionOf(page, actor)
  await row.getByRole('button', { name: /^Change: / }).click()
  await row.getByRole('button', { name: stance, exact: true }).click()
}

/** A reload would wash the mark away. */
function markPage(): void {
  document.body.dataset.sameVisit = ''
}

function isMarked(): boolean {
  return document.body.dataset.sameVisit === ''
}
