/** A caucus room from its opening to its end: a facilitator, two delegates in it, and one who is outside. */
import type { Page } from '@playwright/test'
import { panel } from '../board/panels.ts'
import { delegate } from '../support/delegate.ts'
import { bandSpot, boardIsOpen, card, drag, token } from '../support/hands.ts'
import { axeComplaintsInBoth } from '../support/judge.ts'
import { expect, test } from '../support/parley.ts'

const TITLE = 'Observers stay'

test('two talk in a room that others only know of, and carry back what they choose', async ({
  parley,
}) => {
  test.setTimeout(120_000)
  const board = await parley.createBoard({ template: 'blank', title: 'River basin' })
  const fay = await parley.open(board, 'facilitator', 'Fay')
  await boardIsOpen(fay)
  await fay.keyboard.press('p')
  await fay.keyboard.type(TITLE)
  await fay.keyboard.press('Enter')
  const ana = await delegate(parley, fay, { board, actorId: 'party-a', name: 'Ana' })
  const bo = await delegate(parley, fay, { board, actorId: 'party-b', name: 'Bo' })
  const cy = await delegate(parley, fay, { board, actorId: 'party-c', name: 'Cy' })

  await openRooms(fay)
  await panel(fay).getByRole('button', { name: 'Open a room…' }).click()
  const opening = fay.getByRole('dialog', { name: 'Open a room' })
  await opening.getByLabel('What it is called').fill('On observers')
  await opening.getByRole('checkbox', { name: 'Ana' }).check()
  await opening.getByRole('checkbox', { name: 'Bo' }).check()
  await looksWell(fay, 'the dialog that opens a room')
  await opening.getByRole('button', { name: 'Open the room' }).click()

  for (const page of [ana, bo]) {
    await expect(invitation(page)).toContainText('You have been asked into room 1, “On observers”')
    await expect(invitation(page)).toContainText('The facilitators cannot come in.')
    await invitation(page).getByRole('link', { name: 'Go in' }).click()
    await boardIsOpen(page)
    await expect(bar(page)).toContainText('Room 1 · On observers')
    await expect(page).toHaveTitle(/^Room 1 · On observers/)
  }
  const room = new URL(ana.url()).pathname
  expect((await fay.request.get(`/api${room.replace('/b/', '/boards/')}`)).status()).toBe(403)

  await drag(ana, card(ana, TITLE), await bandSpot(ana, 'Party A', 'support'))
  await expect(token(bo, 'Party A', TITLE)).toHaveCount(1)
  await ana.getByRole('link', { name: 'Matrix' }).click()
  await expect(ana.getByRole('grid', { name: 'Positions' })).toBeVisible()
  await expect(bar(ana)).toBeVisible()

  // Who is outside sees that there is a room, and nothing of it.
  await openRooms(cy)
  await expect(panel(cy).getByRole('heading', { level: 4 })).toHaveText(['Room 1'])
  await expect(panel(cy)).not.toContainText(/On observers|Ana|Bo/)
  await expect(invitation(cy)).toHaveCount(0)
  for (const page of [fay, cy]) await expect(token(page, 'Party A', TITLE)).toHaveCount(0)

  await bar(ana).getByRole('button', { name: 'Carry back…' }).click()
  const choosing = ana.getByRole('dialog', { name: 'Carry back to the plenary' })
  const change = choosing
    .getByRole('region', { name: 'Party A' })
    .getByRole('checkbox', { name: TITLE })
  await expect(change).not.toBeChecked()
  await change.check()
  await looksWell(ana, 'what can be carried back')
  await choosing.getByRole('button', { name: 'Look over 1 change' }).click()
  const review = ana.getByRole('dialog', { name: 'This is what the plenary will see' })
  await expect(review.getByRole('definition')).toHaveText(['Silent', /^Support/])
  await review.getByRole('button', { name: 'Carry 1 change back' }).click()
  for (const page of [fay, cy]) await expect(token(page, 'Party A', TITLE)).toHaveCount(1)

  await panel(fay).getByRole('button', { name: 'More about room 1' }).click()
  await fay.getByRole('menuitem', { name: 'Close…' }).click()
  await fay.getByRole('button', { name: 'Close and keep' }).click()
  for (const page of [ana, bo]) await expect(bar(page)).toContainText('It is closed')
  await expect(bar(ana).getByRole('button', { name: 'Carry back…' })).toHaveCount(0)
  await bar(bo).getByRole('link', { name: 'Back to the plenary' }).click()
  await boardIsOpen(bo)
  await expect(bar(bo)).toHaveCount(0)
  await expect(token(bo, 'Party A', TITLE)).toHaveCount(1)
  await openRooms(bo)
  await expect(panel(bo).getByRole('link', { name: 'Look into it' })).toBeVisible()
  await looksWell(bo, 'the rooms')
})

async function openRooms(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Board menu' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Rooms' }).press('Enter')
}

function bar(page: Page) {
  return page.getByRole('region', { name: 'This room' })
}

function invitation(page: Page) {
  return page.getByRole('region', { name: 'Asked into a room' })
}

async function looksWell(page: Page, what: string): Promise<void> {
  expect(await axeComplaintsInBoth(page, { without: '.tl-container' }), what).toEqual([])
}
