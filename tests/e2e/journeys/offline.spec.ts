/** Work done without a line to the server, in a tab that is closed before it comes back. */
import { expect, type Page } from '@playwright/test'
import { openProposal, panel, positionOf } from '../board/panels.ts'
import { exportedBoard, stanceIn } from '../support/exported-board.ts'
import { boardIsOpen } from '../support/hands.ts'
import { keptIn } from '../support/own-server.ts'
import { test } from '../support/parley.ts'

const CONTINGENT = 'European troop contingent in Ukraine'

test.use({ expectedComplaints: [/ERR_INTERNET_DISCONNECTED|status of 403/] })

test('what was changed offline survives a closed tab and merges with what others did meanwhile', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const [ines, oleh] = await Promise.all([
    parley.open(board, 'editor', 'Ines'),
    parley.open(board, 'editor', 'Oleh'),
  ])
  await Promise.all([boardIsOpen(ines), boardIsOpen(oleh)])
  await openProposal(ines, CONTINGENT)
  await openProposal(oleh, CONTINGENT)
  await cutOff(ines)
  await state(ines, 'Ukraine', 'Support')
  await state(ines, 'Russia', 'Abstain')
  // At once: what a change needs to survive must have happened before the tab can go.
  const context = ines.context()
  await ines.close()
  await state(oleh, 'United States', 'Opposed')
  await expect(oleh.getByTestId('connection')).toHaveText('Saved')

  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`/b/${board.id}`)
  await boardIsOpen(again)
  await expect(
    again.getByText('2 changes you made in this browser had not reached the server.'),
  ).toBeVisible()
  await expect(again.getByTestId('connection')).toHaveText('Saved')
  await expect(positionOf(oleh, 'Ukraine')).toContainText('Support')
  await expect(positionOf(oleh, 'Russia')).toContainText('Abstain')
  await expect(panel(oleh).getByRole('region', { name: 'What changed' })).toContainText('3 moves')
  const stored = await exportedBoard(oleh, board.id)
  expect(
    ['ukraine', 'russia', 'us'].map((actor) => stanceIn(stored, actor, 'p-contingent')),
  ).toEqual(['support', 'abstain', 'opposed'])
  await expect.poll(() => keptIn(again)).toEqual([])
})

test('whoever was taken off the board while offline leaves nothing of it on the device', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const [ines, oleh] = await Promise.all([
    parley.open(board, 'facilitator', 'Ines'),
    parley.open(board, 'editor', 'Oleh'),
  ])
  await Promise.all([boardIsOpen(ines), boardIsOpen(oleh)])
  await openProposal(oleh, CONTINGENT)
  await cutOff(oleh)
  await state(oleh, 'Ukraine', 'Support')
  await expect.poll(() => keptIn(oleh)).toHaveLength(1)
  const context = oleh.context()
  await oleh.close()
  const { links } = await (await ines.request.get(`/api/boards/${board.id}/links`)).json()
  const { id } = links.find(({ role }: { role: string }) => role === 'editor')
  await ines.request.delete(`/api/boards/${board.id}/links/${id}`)

  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`/b/${board.id}`)
  await expect(again.getByRole('heading', { name: 'You need a link to enter.' })).toBeVisible()
  await expect.poll(() => keptIn(again)).toEqual([])
  expect(stanceIn(await exportedBoard(ines, board.id), 'ukraine', 'p-contingent')).not.toBe(
    'support',
  )
})

test('going to one’s boards with unsaved changes says first what becomes of them', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(ines)
  await openProposal(ines, CONTINGENT)
  await cutOff(ines)
  await state(ines, 'Ukraine', 'Support')
  await ines.getByRole('link', { name: 'Parley: my boards' }).click()
  const dialog = ines.getByRole('dialog', { name: 'Leave this board?' })
  await expect(dialog).toContainText('1 change is not saved on the server yet. This browser keeps')
  await dialog.getByRole('button', { name: 'Stay' }).click()
  await expect(dialog).toBeHidden()
  await ines.context().setOffline(false)
  await expect(ines.getByTestId('connection')).toHaveText('Saved', { timeout: 20_000 })
})

async function cutOff(page: Page): Promise<void> {
  await page.context().setOffline(true)
  await expect(page.getByTestId('connection')).toHaveText('Offline, reconnecting')
}

async function state(page: Page, actor: string, stance: string): Promise<void> {
  const row = positionOf(page, actor)
  await row.getByRole('button', { name: /^Change: / }).click()
  await row.getByRole('button', { name: stance, exact: true }).click()
}
