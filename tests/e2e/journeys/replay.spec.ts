/** A session is replayed: from its first change to its last, to a mark, to a party's next change, and on to a new board. */

import { expect, type Page } from '@playwright/test'
import { toId } from '#domain/negotiation/ids.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { OpenBoard } from '../../integration/http/open-board.ts'
import { boardIsOpen, token } from '../support/hands.ts'
import { test } from '../support/parley.ts'

/** A stranger is turned away with the status that says so. */
test.use({ expectedComplaints: [/401 \(Unauthorized\)/] })

const TROOPS = 'U.S. troops in the stabilization force'

async function clientOf(page: Page, origin: string, boardId: string): Promise<OpenBoard> {
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return OpenBoard.by({ origin, cookie }, boardId)
}

function troopsAre(page: Page, actor: string, stance: string) {
  return expect(token(page, actor, TROOPS)).toHaveAccessibleName(new RegExp(`: ${stance}`, 'i'))
}

/** The timeline's entry of a move, and the replay it leads to in a tab of its own. */
async function replayFrom(page: Page, move: RegExp): Promise<Page> {
  const views = page.getByRole('navigation', { name: 'View' })
  await views.getByRole('link', { name: 'Timeline' }).click()
  const entry = page.getByRole('listitem').filter({ hasText: move })
  const opening = page.context().waitForEvent('page')
  await entry.getByRole('link', { name: 'Replay from here' }).click()
  await views.getByRole('link', { name: 'Board', exact: true }).click()
  return await opening
}

/** Russia moved once more meanwhile: the replay says so, and goes there when it is asked to. */
async function goesOn(replay: Page): Promise<void> {
  const banner = replay.getByRole('region', { name: 'Replay', exact: true })
  await expect(banner).toContainText('1 change since you opened this', { timeout: 20_000 })
  await troopsAre(replay, 'Russia', 'opposed')
  await banner.getByRole('button', { name: 'Go to the first' }).click()
  await troopsAre(replay, 'Russia', 'support')
}

/** Of the moment that is shown: what can be sent to somebody, and what a reload comes back to. */
function addressIsOf(replay: Page, at: string | null): Promise<void> {
  return expect(replay).toHaveURL((url) => url.searchParams.get('at') === at)
}

/** In the same tab. */
async function startFromHere(replay: Page): Promise<void> {
  await replay.getByRole('button', { name: 'Start a board from here' }).click()
  const dialog = replay.getByRole('dialog', { name: 'Start a new board' })
  await dialog.getByRole('button', { name: 'Start the board' }).click()
  await replay.getByRole('link', { name: 'Go to it' }).click()
}

test('a session is replayed from any moment, and a board started from one', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'facilitator', 'Ines')
  await boardIsOpen(ines)
  const hand = await clientOf(ines, parley.origin, board.id)
  const troops = [...hand.read().proposals.values()].find(({ title }) => title === TROOPS)
  if (!troops) throw new Error('the founding example has other proposals')
  const state = async (actor: string, stance: Stance) => {
    hand.run({ type: 'takePosition', actorId: toId(actor), proposalId: troops.id, stance })
    await troopsAre(ines, actor === 'us' ? 'United States' : 'Russia', stance.replace('_', ' '))
  }
  await state('us', 'opposed')
  const saving = await ines.request.post(`/api/boards/${board.id}/snapshots`, {
    data: { name: 'Before the turn' },
  })
  expect(saving.status()).toBe(201)
  await state('us', 'conditional')
  await state('russia', 'opposed')

  await ines.getByRole('button', { name: 'Board menu' }).click()
  const opening = ines.context().waitForEvent('page')
  await ines.getByRole('menuitem', { name: 'Replay' }).click()
  const replay = await opening
  const moment = replay.getByRole('slider', { name: 'Moment of the session' })
  const controls = replay.getByRole('region', { name: 'Replay controls' })
  await expect(moment).toHaveAttribute('aria-valuenow', '1')
  await expect(controls).toContainText('began the board')
  await expect(controls.getByLabel('Whose changes')).toContainText('United States')
  await troopsAre(replay, 'United States', 'red line')

  await moment.press('End')
  await troopsAre(replay, 'United States', 'conditional')
  await troopsAre(replay, 'Russia', 'opposed')
  await expect(controls).toContainText(`Ines Russia on ${TROOPS}: from red line to opposed`)
  await state('russia', 'support')
  hand.close()
  await goesOn(replay)
  await moment.press('Home')
  await controls.getByRole('button', { name: 'Next change of United States' }).click()
  await troopsAre(replay, 'United States', 'opposed')
  await addressIsOf(replay, await controls.locator('time').getAttribute('datetime'))
  await replay.reload()
  await troopsAre(replay, 'United States', 'opposed')
  await moment.press('Home')
  await controls.getByLabel('Speed').selectOption('64×')
  await controls.getByRole('button', { name: 'Play' }).click()
  await troopsAre(replay, 'Russia', 'support')
  await expect(controls.getByRole('button', { name: 'Play' })).toBeVisible()

  const marks = controls.getByLabel('Go to a mark')
  const label = await marks.locator('option', { hasText: 'Before the turn' }).textContent()
  await marks.selectOption({ label: label ?? '' })
  await troopsAre(replay, 'United States', 'opposed')
  await startFromHere(replay)
  await boardIsOpen(replay)
  await troopsAre(replay, 'United States', 'opposed')
  await troopsAre(ines, 'United States', 'conditional')

  const linked = await replayFrom(ines, /United States.*Opposed.*Conditional/s)
  await troopsAre(linked, 'United States', 'conditional')
  await troopsAre(linked, 'Russia', 'red line')

  const stranger = await parley.visit(`/b/${board.id}/replay${new URL(linked.url()).search}`)
  await expect(stranger.getByText('You need a link to enter')).toBeVisible()
})
