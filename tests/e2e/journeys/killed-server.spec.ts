/** The machine under the table dies while people work. Nothing that anybody else had seen may be gone. */
import { rm } from 'node:fs/promises'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { startServer } from '../../support/start-server.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { exportedBoard, stanceIn } from '../support/exported-board.ts'
import { bandSpot, boardIsOpen, card, drag, grab, moveTo, token } from '../support/hands.ts'

const CONTINGENT = 'European troop contingent / stabilization force in Ukraine'
const AIR = 'U.S. air support for the stabilization force'

/** Last made, first ended, however the test went. */
const undoLast: (() => Promise<unknown>)[] = []

test.afterEach(async () => {
  for (const undo of undoLast.splice(0).reverse()) await undo()
})

test('the server is killed in mid-edit and nothing that others had seen is lost', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const dataDir = await temporaryFolder()
  undoLast.push(() => rm(dataDir, { recursive: true, force: true }))
  const first = await startServer({ dataDir })
  undoLast.push(first.kill)
  const port = Number(new URL(first.origin).port)
  const ines = await newBoard(browser, first.origin)
  const boardId = new URL(ines.page.url()).pathname.split('/').pop() ?? ''
  const oleh = await joinBoard(browser, first.origin, ines.editorLink, boardId)
  await Promise.all([boardIsOpen(ines.page), boardIsOpen(oleh)])

  await drag(
    ines.page,
    card(ines.page, CONTINGENT),
    await bandSpot(ines.page, 'Ukraine', 'support'),
  )
  await expect(token(oleh, 'Ukraine', CONTINGENT)).toBeVisible()
  await grab(oleh, card(oleh, AIR))
  await first.kill()
  await moveTo(oleh, await bandSpot(oleh, 'European allies', 'opposed'))
  await oleh.mouse.up()
  await expect(oleh.getByTestId('connection')).toHaveText('Offline, 1 unsent change')

  const second = await startServer({ dataDir, port })
  undoLast.push(second.stop)
  await Promise.all([boardIsOpen(ines.page), boardIsOpen(oleh)])
  for (const page of [ines.page, oleh]) {
    await expect(token(page, 'Ukraine', CONTINGENT)).toHaveAccessibleName(/: support/)
    await expect(token(page, 'European allies', AIR)).toHaveAccessibleName(/: opposed/)
    await expect(card(page, AIR)).toHaveCount(1)
  }
  const stored = await exportedBoard(oleh, boardId)
  expect(stanceIn(stored, 'ukraine', 'p-contingent')).toBe('support')
  expect(stanceIn(stored, 'europe', 'p-us-air')).toBe('opposed')
  expect(stored.ledger).toHaveLength(2)
})

async function newBoard(browser: Browser, origin: string) {
  const context = await browser.newContext({ baseURL: origin })
  undoLast.push(() => context.close())
  const response = await context.request.post('/api/boards', {
    data: { template: 'security-guarantees', displayName: 'Ines' },
  })
  const { url, links } = (await response.json()) as { url: string; links: { editor: string } }
  const page = await context.newPage()
  await page.goto(url)
  return { page, editorLink: links.editor }
}

async function joinBoard(
  browser: Browser,
  origin: string,
  link: string,
  boardId: string,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin })
  undoLast.push(() => context.close())
  const token = new URL(link).hash.slice(1)
  await context.request.post('/api/join', { data: { token, displayName: 'Oleh' } })
  const page = await context.newPage()
  await page.goto(`/b/${boardId}`)
  return page
}
