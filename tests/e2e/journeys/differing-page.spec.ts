/** A page that comes to show something else than its board: here because a letter changes on the way to it. */
import { inflateSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { MESSAGE } from '#domain/access/message-type.ts'
import { openProposal, positionOf } from '../board/panels.ts'
import { exportedBoard, stanceIn } from '../support/exported-board.ts'
import { boardIsOpen } from '../support/hands.ts'
import { keptIn } from '../support/own-server.ts'
import { test } from '../support/parley.ts'

const TITLE = 'European troop contingent in Ukraine'
const WRONG = TITLE.replace('European', 'Eurapean')
const READ_ANEW = /^This page had come to show something else than the board \(proposals\)\./

test('[S11] a page that shows something else than its board says so, reads it anew, and loses nothing', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(ines)
  const line = await tamperWith(ines)
  line.holdsQuestions = true
  await ines.reload()
  await boardIsOpen(ines)
  line.isTampered = false
  await openProposal(ines, WRONG)
  await state(ines, 'Ukraine', 'Support')
  line.ask()

  await expect(ines.getByText(READ_ANEW)).toBeVisible({ timeout: 20_000 })
  await openProposal(ines, TITLE)
  await expect(positionOf(ines, 'Ukraine')).toContainText('Support')
  await expect(ines.getByTestId('connection')).toHaveText('Saved')
  await expect(ines.getByText(WRONG)).toHaveCount(0)
  expect(stanceIn(await exportedBoard(ines, board.id), 'ukraine', 'p-contingent')).toBe('support')
  expect(await keptIn(ines)).toEqual([])

  await state(ines, 'Russia', 'Abstain')
  await expect(ines.getByTestId('connection')).toHaveText('Saved')
  expect(stanceIn(await exportedBoard(ines, board.id), 'russia', 'p-contingent')).toBe('abstain')
})

test('[S11] a page that differs again is not read anew again, and offers a copy and a reload', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'viewer', 'Ines')
  await boardIsOpen(ines)
  const line = await tamperWith(ines)
  await ines.reload()
  await expect(ines.getByText(READ_ANEW)).toBeVisible({ timeout: 30_000 })

  const banner = ines.getByRole('alert').filter({ hasText: 'This page shows something else' })
  await expect(banner).toContainText('(proposals)', { timeout: 20_000 })
  expect(line.sockets).toBe(2)
  const downloading = ines.waitForEvent('download')
  await banner.getByRole('button', { name: 'Download a copy' }).click()
  expect((await downloading).suggestedFilename()).toMatch(/\.json$/)

  line.isTampered = false
  await banner.getByRole('button', { name: 'Reload' }).click()
  await openProposal(ines, TITLE)
  await expect(banner).toBeHidden()
})

type Line = {
  isTampered: boolean
  sockets: number
  /** What the page asks waits: on a slow machine it would be read anew before it could be edited. */
  holdsQuestions: boolean
  ask: () => void
}

/** From the next load on, a letter of one title is another one when it reaches the page. */
async function tamperWith(page: Page): Promise<Line> {
  const held: (() => void)[] = []
  const line: Line = { isTampered: true, sockets: 0, holdsQuestions: false, ask }
  function ask(): void {
    line.holdsQuestions = false
    for (const send of held.splice(0)) send()
  }
  await page.routeWebSocket(/\/sync\//, (route) => {
    const server = route.connectToServer()
    line.sockets += 1
    route.onMessage((message) => {
      const isQuestion = typeof message !== 'string' && message[0] === MESSAGE.digest
      if (isQuestion && line.holdsQuestions) held.push(() => server.send(message))
      else server.send(message)
    })
    server.onMessage((message) => {
      const isWhole = !line.isTampered || typeof message === 'string'
      route.send(isWhole ? message : withOtherLetter(message))
    })
  })
  return line
}

/** What was deflated goes on as it was before: a page takes both. */
function withOtherLetter(message: Buffer): Buffer {
  const isDeflated = message[0] === MESSAGE.deflated
  const tampered = isDeflated ? inflateSync(message.subarray(1)) : Buffer.from(message)
  for (let at = tampered.indexOf(TITLE); at >= 0; at = tampered.indexOf(TITLE)) {
    tampered.write(WRONG, at)
  }
  return tampered
}

async function state(page: Page, actor: string, stance: string): Promise<void> {
  const row = positionOf(page, actor)
  await row.getByRole('button', { name: /^Change: / }).click()
  await row.getByRole('button', { name: stance, exact: true }).click()
}
