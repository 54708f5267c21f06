/** The matrix beside the canvas: two ways to look at one board, by two people. */

import { exportedBoard, stanceIn } from '../support/exported-board.ts'
import { bandSpot, boardIsOpen, drag, token } from '../support/hands.ts'
import { expect, test } from '../support/parley.ts'
import { CONTINGENT, cell, editor, goTo, grid, matrixIsOpen, verdictOn } from './cells.ts'

/** The canvas names cards by the full title. */
const CONTINGENT_IN_FULL = 'European troop contingent / stabilization force in Ukraine'

test('a position stated in a cell stands on the canvas of the other, and one dragged there in the cell', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'facilitator', 'Ines')
  const oleh = await parley.open(board, 'editor', 'Oleh')
  await boardIsOpen(oleh)
  await goTo(ines, 'Matrix')
  await matrixIsOpen(ines)

  await cell(ines, 'Ukraine', CONTINGENT).click()
  await ines.keyboard.press('Enter')
  await editor(ines, 'Ukraine', CONTINGENT).getByRole('button', { name: 'Conditional' }).click()
  await editor(ines, 'Ukraine', CONTINGENT).getByLabel('If: the condition').fill('Europe pays')
  await ines.keyboard.press('Enter')
  await expect(token(oleh, 'Ukraine', CONTINGENT_IN_FULL)).toHaveAccessibleName(/: conditional/)
  await ines.keyboard.press('Escape')
  await expect(cell(ines, 'Ukraine', CONTINGENT)).toBeFocused()
  await expect(cell(ines, 'Ukraine', CONTINGENT)).toHaveAccessibleName(
    /conditional, if Europe pays/,
  )

  await drag(
    oleh,
    token(oleh, 'Ukraine', CONTINGENT_IN_FULL),
    await bandSpot(oleh, 'Ukraine', 'opposed'),
  )
  await expect(cell(ines, 'Ukraine', CONTINGENT)).toHaveAccessibleName(/: opposed/)
  const stored = await exportedBoard(ines, board.id)
  expect(stanceIn(stored, 'ukraine', 'p-contingent')).toBe('opposed')
  const moves = stored.ledger.filter(({ actorId }) => actorId === 'ukraine')
  expect(moves.map(({ from, to, byName }) => `${byName}: ${from} to ${to}`)).toEqual([
    'Ines: unknown to conditional',
    // Words said in the same stance are an entry of their own.
    'Ines: conditional to conditional',
    'Oleh: conditional to opposed',
  ])
})

test('going between the views keeps the page, the line to the server and the place on the canvas', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(page)
  await page.keyboard.press('Shift+Digit1')
  const asked: string[] = []
  const sockets: string[] = []
  page.on('request', (request) => {
    if (!/_next\/static|\.(woff2|css|js)/.test(request.url())) asked.push(request.url())
  })
  page.on('websocket', (socket) => sockets.push(socket.url()))
  await page.evaluate(() => Object.assign(window, { staysHere: true }))
  await page.waitForTimeout(500)
  const zoom = (await page.getByRole('toolbar', { name: 'Undo and zoom' }).textContent()) ?? ''

  await goTo(page, 'Matrix')
  await matrixIsOpen(page)
  expect(new URL(page.url()).pathname).toBe(`/b/${board.id}/matrix`)
  await page.goBack()
  await boardIsOpen(page)
  expect(new URL(page.url()).pathname).toBe(`/b/${board.id}`)
  await page.goForward()
  await matrixIsOpen(page)
  await goTo(page, 'Board')
  await boardIsOpen(page)

  expect(await page.evaluate(() => 'staysHere' in window)).toBe(true)
  expect(sockets).toEqual([])
  expect(asked.filter((url) => url.includes(`/b/${board.id}`))).toEqual([])
  await expect(page.getByRole('toolbar', { name: 'Undo and zoom' })).toHaveText(zoom)
})

test('who opens the matrix by its address loads no canvas', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const home = await parley.open(board, 'viewer', 'Ana')
  const page = await home.context().newPage()
  const scripts: string[] = []
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.push(await response.text().catch(() => ''))
  })
  const other: string[] = []
  page.on('request', (request) => other.push(new URL(request.url()).pathname))
  await page.goto(`/b/${board.id}/matrix`)
  await matrixIsOpen(page)
  await page.waitForLoadState('networkidle')
  expect(scripts.length).toBeGreaterThan(3)
  expect(scripts.filter((script) => script.includes('tl-canvas'))).toEqual([])
  expect(other.filter((path) => path.startsWith('/tldraw/'))).toEqual([])
  await goTo(page, 'Board')
  await boardIsOpen(page)
  await expect.poll(() => scripts.some((script) => script.includes('tl-canvas'))).toBe(true)
})

test('a verdict follows what others state, and the rule they choose', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'facilitator', 'Ines')
  const oleh = await parley.open(board, 'editor', 'Oleh')
  await Promise.all([goTo(ines, 'Matrix'), goTo(oleh, 'Matrix')])
  await Promise.all([matrixIsOpen(ines), matrixIsOpen(oleh)])
  const verdict = verdictOn(oleh, CONTINGENT)
  await expect(verdict).toHaveAccessibleName(/Blocked by Russia \(red line\)\. Silent: Ukraine\.$/)

  await cell(ines, 'Ukraine', CONTINGENT).focus()
  await ines.keyboard.press('1')
  await expect(verdict).toHaveAccessibleName(/Blocked by Russia \(red line\)\.$/)
  await cell(ines, 'Russia', CONTINGENT).focus()
  await ines.keyboard.press('1')
  await ines.getByRole('button', { name: 'Skip' }).click()
  await expect(verdict).toHaveAccessibleName(/Agreed if conditions are met: United States\.$/)

  await ines.getByRole('combobox', { name: 'Rule' }).selectOption('All parties but one')
  // Whatever the rule, nothing passes without a veto player.
  await grid(ines).getByText('United States', { exact: true }).click()
  await ines.getByLabel('Veto: nothing passes without it').uncheck()
  await expect(verdict).toHaveAccessibleName(/: Agreed\./)
  await expect(oleh.getByRole('combobox', { name: 'Rule' })).toHaveValue('all-but-one')
})

test('others are seen in the cells they are in, and writing', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'facilitator', 'Ines')
  const oleh = await parley.open(board, 'editor', 'Oleh')
  await Promise.all([goTo(ines, 'Matrix'), goTo(oleh, 'Matrix')])
  await Promise.all([matrixIsOpen(ines), matrixIsOpen(oleh)])
  await cell(oleh, 'Russia', CONTINGENT).focus()
  await expect(cell(ines, 'Russia', CONTINGENT)).toHaveAccessibleName(/\. Oleh is here$/)
  await oleh.keyboard.press('Enter')
  await expect(cell(ines, 'Russia', CONTINGENT)).toHaveAccessibleName(/\. Oleh is writing$/)
  await expect(cell(ines, 'Russia', CONTINGENT).getByText('Oleh is writing')).toBeVisible()
  await oleh.close()
  await expect(cell(ines, 'Russia', CONTINGENT)).not.toHaveAccessibleName(/Oleh/)
})

test('rows stay in place while somebody works in the table', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'facilitator', 'Ines')
  await goTo(page, 'Matrix')
  await matrixIsOpen(page)
  const rows = () => grid(page).getByRole('rowheader').allInnerTexts()
  const before = await rows()
  await cell(page, 'Russia', CONTINGENT).focus()
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Skip' }).click()
  await expect(cell(page, 'Russia', CONTINGENT)).toHaveAccessibleName(/: support/)
  expect(await rows()).toEqual(before)
  await page.getByRole('button', { name: /Sort again/ }).click()
  await expect.poll(rows).not.toEqual(before)
})
