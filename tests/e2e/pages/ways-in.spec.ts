/** Coming in where more than a link is asked: a code on the room's screen, a passphrase, a facilitator at the door, a seat with an
 * actor; and being put out in the middle of a drag. */

import { expect, type Page } from '@playwright/test'
import { exportedBoard, stanceIn } from '../support/exported-board.ts'
import { bandSpot, boardIsOpen, card, drag, grab, moveTo } from '../support/hands.ts'
import { looksRight } from '../support/judge.ts'
import { type Parley, test } from '../support/parley.ts'

// A wrong passphrase is a 403, which browsers report; so are the questions of a page whose person is just being put out.
test.use({ expectedComplaints: [/403/] })

const CONTINGENT = 'European troop contingent / stabilization force in Ukraine'
/** Far above what is promised, so that a busy machine fails nothing. What it took is printed. */
const OUT_WITHIN_MS = 10_000

const people = (page: Page) => page.getByRole('region', { name: 'People', exact: true })
const sharing = (page: Page) => page.getByRole('dialog', { name: 'Share this board' })

/** A link with all it may ask for; @returns its address, as the code on the screen has it. */
async function linkOnScreen(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click()
  await sharing(page).getByLabel('Role').selectOption('Delegate')
  await sharing(page).getByLabel('Speaks for').selectOption('Ukraine')
  await sharing(page).getByLabel('Passphrase').fill('Blue heron')
  await sharing(page).getByLabel('For how many').fill('3')
  await sharing(page).getByRole('button', { name: 'Make link' }).click()
  const made = sharing(page).getByRole('listitem').filter({ hasText: 'for Ukraine' })
  await expect(made).toContainText('0 of 3 uses')
  await made.getByRole('button', { name: 'More about the delegate link' }).click()
  await page.getByRole('menuitem', { name: 'Show as QR code' }).click()
  const screen = page.getByRole('dialog', { name: 'Two states' })
  await expect(screen).toContainText('Come in as a delegate for Ukraine, with the passphrase.')
  await looksRight(page, 'a link on the screen')
  const named = await screen.getByRole('img', { name: /^QR code of / }).textContent()
  await page.keyboard.press('Escape')
  await expect(screen).toHaveCount(0)
  await expect(sharing(page)).toBeVisible()
  await page.keyboard.press('Escape')
  return String(named).replace('QR code of ', '')
}

async function comeIn({ parley, facilitator, url }: Entry): Promise<Page> {
  const guest = await parley.visit(url.replace(parley.origin, ''))
  await expect(guest.getByText('You come in as a delegate for Ukraine.')).toBeVisible()
  await guest.getByLabel('Your name').fill('Noor')
  await guest.getByLabel('Passphrase').fill('grey heron')
  await guest.getByRole('button', { name: 'Join the board' }).click()
  await expect(guest.getByRole('alert').filter({ hasText: 'passphrase' })).toBeVisible()
  await guest.getByLabel('Passphrase').fill('blue heron')
  await guest.getByRole('button', { name: 'Join the board' }).click()
  await expect(guest.getByText('You have knocked.')).toBeVisible()
  await expect(facilitator.getByText('Noor knocks.')).toBeVisible()
  await facilitator.getByRole('button', { name: 'Let in' }).click()
  await boardIsOpen(guest)
  return guest
}

type Entry = { readonly parley: Parley; readonly facilitator: Page; readonly url: string }

test('somebody comes by the code on the screen, knocks, speaks for one actor only, and is put out while dragging', async ({
  parley,
}) => {
  const board = await parley.createBoard({ title: 'Two states', template: 'security-guarantees' })
  const page = await parley.open(board, 'facilitator', 'Ines')
  await page.getByRole('button', { name: 'People', exact: true }).click()
  const lobby = people(page).getByRole('checkbox', { name: /^Lobby/ })
  await lobby.click()
  await expect(lobby).toBeChecked()
  const url = await linkOnScreen(page)
  const guest = await comeIn({ parley, facilitator: page, url })
  await expect(people(page).getByRole('listitem').filter({ hasText: 'Noor' })).toContainText(
    'Delegate, Ukraine',
  )

  // What is not for a delegate to say is refused with a word why, and nothing is left behind.
  await drag(guest, card(guest, CONTINGENT), await bandSpot(guest, 'Russia', 'support'))
  await expect(guest.getByText(/You speak for Ukraine/)).toBeVisible()
  expect(stanceIn(await exportedBoard(page, board.id), 'russia', 'p-contingent')).toBe('red_line')

  const second = await guest.context().newPage()
  await second.goto(`/b/${board.id}`)
  await boardIsOpen(second)
  await page.getByRole('button', { name: 'Share' }).click()
  await sharing(page).getByRole('button', { name: 'More about the delegate link' }).click()
  await page.getByRole('menuitem', { name: 'Revoke…' }).click()
  await guest.bringToFront()
  await grab(guest, card(guest, CONTINGENT))
  await moveTo(guest, await bandSpot(guest, 'Ukraine', 'support'))
  const out = [guest, second].map((tab) =>
    tab.getByRole('heading', { name: 'You are no longer on this board.' }),
  )
  const pressed = Date.now()
  await page.getByRole('button', { name: 'Revoke the link' }).click()
  const took = await Promise.all(
    out.map(async (heading) => {
      await heading.waitFor({ timeout: OUT_WITHIN_MS })
      return Date.now() - pressed
    }),
  )
  process.stdout.write(`out after ${took.join(' and ')} ms in two tabs, one of them dragging\n`)
  await guest.mouse.up()
  expect(stanceIn(await exportedBoard(page, board.id), 'ukraine', 'p-contingent')).toBe('unknown')
  await expect(people(page).getByText('Noor')).toHaveCount(0)
})
