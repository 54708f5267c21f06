/** A role is changed while its owner has the board open: the page says so, and what it shows follows. */
import { expect, type Page, test } from '@playwright/test'
import type { Role } from '#domain/access/role.ts'
import { announceRights } from '#server/access/announce-rights.ts'
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts'
import { type RunningServer, startServer } from '../../support/start-server.ts'
import { openProposal, positionOf } from '../board/panels.ts'
import { exportedBoard, stanceIn } from '../support/exported-board.ts'
import { boardIsOpen } from '../support/hands.ts'
import { enter, keptIn, makeBoard, type OwnBoard } from '../support/own-server.ts'

const CONTINGENT = 'European troop contingent in Ukraine'
const TAKEN = 'Your role was changed: you may look at this board now, not change it.'
const GIVEN = 'Your role was changed: you may change this board now.'

let database: FreshDatabase
let server: RunningServer
let board: OwnBoard

test.beforeAll(async () => {
  database = await freshDatabase()
  server = await startServer({ databaseUrl: database.url })
})

test.afterAll(async () => {
  await server.stop()
  await database.drop()
})

test.beforeEach(async () => {
  board = await makeBoard(server.origin)
})

test('[S13] an editor who becomes a viewer and an editor again is told, and the tools go and come', async ({
  browser,
}) => {
  const ines = await open(browser)
  const pen = ines.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Proposal' })
  await state(ines, 'Ukraine', 'Support')
  await expect(ines.getByTestId('connection')).toHaveText('Saved')

  await giveRole('viewer')
  await expect(ines.getByText(TAKEN)).toBeVisible()
  await expect(ines.getByTestId('connection')).toHaveText('Looking only')
  await expect(pen).toHaveCount(0)
  await expect(positionOf(ines, 'Ukraine').getByRole('button', { name: /^Change: / })).toHaveCount(
    0,
  )
  await ines.keyboard.press('Control+z')
  await expect(positionOf(ines, 'Ukraine')).toContainText('Support')

  await giveRole('editor')
  await expect(ines.getByText(GIVEN)).toBeVisible()
  await expect(ines.getByText(TAKEN)).toBeHidden()
  await expect(pen).toBeVisible()
  await state(ines, 'Russia', 'Abstain')
  await expect(ines.getByTestId('connection')).toHaveText('Saved')
  await untilStored(ines, ['support', 'abstain'])
  await ines.context().close()
})

test('[S9] what was done offline as an editor waits while one is a viewer, and is sent when one is an editor again', async ({
  browser,
}) => {
  const ines = await open(browser)
  const words: (string | null)[] = []
  await ines.context().setOffline(true)
  await expect(ines.getByTestId('connection')).toHaveText('Offline, reconnecting')
  await state(ines, 'Ukraine', 'Support')
  await state(ines, 'Russia', 'Abstain')
  await expect(ines.getByTestId('connection')).toHaveText('Offline, 2 unsent changes')
  await giveRole('viewer')
  await ines.context().setOffline(false)
  await expect(ines.getByText('You may only look at this board now.')).toBeVisible()
  await expect(ines.getByText(/Not sent: 2 changes you made here\./)).toBeVisible()
  words.push(await ines.getByTestId('connection').textContent())
  expect(stanceIn(await exportedBoard(ines, board.id), 'ukraine', 'p-contingent')).toBe('unknown')
  await expect.poll(() => keptIn(ines)).toHaveLength(2)
  const download = ines.waitForEvent('download')
  await ines.getByRole('button', { name: 'Download a copy' }).click()
  await download

  await giveRole('editor')
  await expect(ines.getByText(/Not sent:/)).toBeHidden()
  await expect(ines.getByTestId('connection')).toHaveText('Saved')
  await untilStored(ines, ['support', 'abstain'])
  expect(words).toEqual(['Looking only'])
  await expect.poll(() => keptIn(ines)).toEqual([])
  await ines.context().close()
})

async function open(browser: import('@playwright/test').Browser): Promise<Page> {
  const page = await enter(browser, server.origin, { board, name: 'Ines' })
  await boardIsOpen(page)
  await openProposal(page, CONTINGENT)
  return page
}

/** As whatever part of the program changes a role: in one transaction with the announcement. */
async function giveRole(role: Role): Promise<void> {
  await database.db.$transaction(async (rows) => {
    await rows.membership.updateMany({
      where: { boardId: board.id, person: { name: 'Ines' } },
      data: { role },
    })
    await announceRights(rows, board.id)
  })
}

async function state(page: Page, actor: string, stance: string): Promise<void> {
  const row = positionOf(page, actor)
  await row.getByRole('button', { name: /^Change: / }).click()
  await row.getByRole('button', { name: stance, exact: true }).click()
}

async function untilStored(page: Page, stances: readonly string[]): Promise<void> {
  await expect
    .poll(async () => {
      const stored = await exportedBoard(page, board.id)
      return ['ukraine', 'russia'].map((actor) => stanceIn(stored, actor, 'p-contingent'))
    })
    .toEqual(stances)
}
