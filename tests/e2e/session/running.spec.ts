/** A session is run: what the facilitator begins, all see, late ones too, and it is there after the server was killed. */
import { expect, type Page } from '@playwright/test'
import { boardIsOpen } from '../support/hands.ts'
import { enter, makeBoard } from '../support/own-server.ts'
import { test } from '../support/own-server-test.ts'

const DAY_MS = 24 * 60 * 60 * 1000

test('a timer shows the same to a late joiner whose clock is a day off, and outlives the server', async ({
  browser,
  own,
}) => {
  const board = await makeBoard(own.origin, 'blank')
  const ann = await enter(browser, own.origin, { board, role: 'facilitator', name: 'Ann' })
  await ann.getByRole('button', { name: 'Stage: Prepare' }).click()
  await ann.getByRole('button', { name: 'Caucus' }).click()
  await ann.getByRole('textbox', { name: 'New item', exact: true }).fill('Borders')
  await ann.getByRole('textbox', { name: 'Minutes of the new item' }).fill('45')
  await ann.getByRole('button', { name: 'Add', exact: true }).click()
  await ann.getByRole('button', { name: 'Take up Borders' }).click()
  await expect(time(ann)).toHaveText(/^4[45]:\d\d$/)

  const ben = await enter(browser, own.origin, { board, name: 'Ben' })
  await ben.clock.setFixedTime(Date.now() - DAY_MS)
  await ben.reload()
  await boardIsOpen(ben)
  await expect(time(ben)).toHaveText(/^4[45]:\d\d$/)
  const cleo = await enter(browser, own.origin, { board, name: 'Cleo' })
  const dee = await enter(browser, own.origin, { board, role: 'viewer', name: 'Dee' })
  for (const page of [cleo, dee]) await expect(time(page)).toHaveText(/^4[45]:\d\d$/)
  const [hers = 0, ...theirs] = await Promise.all([ann, ben, cleo, dee].map(secondsOf))
  for (const seconds of theirs) expect(Math.abs(hers - seconds)).toBeLessThan(10)
  await expect(ben.getByRole('button', { name: 'Stage: Caucus' })).toBeVisible()
  await expect(ben.getByRole('button', { name: 'Pause' })).toHaveCount(0)

  await ann.getByRole('button', { name: 'Packages', exact: true }).first().click()
  await expect(ben.getByText('Packages. Put proposals together into deals')).toBeVisible()
  await ben.getByRole('button', { name: 'Raise my hand' }).click()
  await expect(ann.getByRole('button', { name: '1 raised hand' })).toBeVisible()
  await ann.getByRole('button', { name: 'Pause' }).click()
  await expect(ben.getByRole('region', { name: 'Timer' })).toContainText('Paused')
  const paused = await time(ann).textContent()
  for (const page of [ben, cleo, dee]) await expect(time(page)).toHaveText(String(paused))

  await own.crash()
  await ben.reload()
  await boardIsOpen(ben)
  await expect(time(ben)).toHaveText(String(paused))
  await expect(ben.getByRole('button', { name: /^Lower my hand \(1st/ })).toBeVisible()
  // She did not reload: her page came back by itself, and what she does now counts for both.
  await expect(ann.getByTestId('connection')).toHaveText('Saved')
  await ann.getByRole('button', { name: 'Lower the hand of Ben' }).click()
  await expect(ben.getByRole('button', { name: 'Raise my hand' })).toBeVisible()
  await ann.getByRole('button', { name: 'End the timer' }).click()
  for (const page of [ben, cleo, dee])
    await expect(page.getByRole('region', { name: 'Timer' })).toHaveCount(0)
})

function time(page: Page) {
  return page.getByRole('timer')
}

async function secondsOf(page: Page): Promise<number> {
  const [minutes = 0, seconds = 0] = String(await time(page).textContent())
    .split(':')
    .map(Number)
  return minutes * 60 + seconds
}
