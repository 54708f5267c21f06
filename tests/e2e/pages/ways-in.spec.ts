/** Coming in where more than a link is asked: a passphrase, a facilitator at the door, and a seat with an actor. */

import { expect } from '@playwright/test'
import { test } from '../support/parley.ts'

// A wrong passphrase is a 403, which browsers report.
test.use({ expectedComplaints: [/403/] })

test('somebody says the passphrase, knocks and is let in, as the delegate of one actor', async ({
  parley,
}) => {
  const board = await parley.createBoard({ title: 'Two states', template: 'security-guarantees' })
  const page = await parley.open(board, 'facilitator', 'Ines')
  await page.getByRole('button', { name: 'People', exact: true }).click()
  const people = page.getByRole('region', { name: 'People', exact: true })
  const lobby = people.getByRole('checkbox', { name: /^Lobby/ })
  await lobby.click()
  await expect(lobby).toBeChecked()
  await page.getByRole('button', { name: 'Share' }).click()
  const sharing = page.getByRole('dialog', { name: 'Share this board' })
  await sharing.getByLabel('Role').selectOption('Delegate')
  await sharing.getByLabel('Speaks for').selectOption('Ukraine')
  await sharing.getByLabel('Passphrase').fill('Blue heron')
  await sharing.getByLabel('For how many').fill('3')
  const made = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/links'),
  )
  await sharing.getByRole('button', { name: 'Make link' }).click()
  const { url } = (await (await made).json()) as { url: string }
  await expect(sharing.getByRole('listitem').filter({ hasText: 'for Ukraine' })).toContainText(
    '0 of 3 uses',
  )
  await page.keyboard.press('Escape')

  const guest = await parley.visit(url.replace(parley.origin, ''))
  await guest.getByLabel('Your name').fill('Noor')
  await guest.getByLabel('Passphrase').fill('grey heron')
  await guest.getByRole('button', { name: 'Join the board' }).click()
  await expect(guest.getByRole('alert').filter({ hasText: 'passphrase' })).toBeVisible()
  await guest.getByLabel('Passphrase').fill('blue heron')
  await guest.getByRole('button', { name: 'Join the board' }).click()
  await expect(guest.getByText('You have knocked.')).toBeVisible()

  await expect(page.getByText('Noor knocks.')).toBeVisible()
  await page.getByRole('button', { name: 'Let in' }).click()
  await expect(guest).toHaveURL(`${parley.origin}/b/${board.id}`)
  await expect(people.getByRole('listitem').filter({ hasText: 'Noor' })).toContainText(
    'Delegate, Ukraine',
  )

  // What is not for a delegate to say is refused with a word why: in the matrix, as by a drop on the lane.
  await guest.goto(`/b/${board.id}/matrix`)
  const cell = guest.getByRole('gridcell', { name: /Russia/ }).first()
  await cell.click()
  await guest.keyboard.press('1')
  await expect(guest.getByText(/You speak for Ukraine/)).toBeVisible()
})
