/** People on one board move together, or are kept from moving things: up to four browsers, one story each. */
import type { Page } from '@playwright/test'
import { exportedBoard, stanceIn } from '../support/exported-board.ts'
import { bandSpot, boardIsOpen, boxOf, card, drag, lane, token } from '../support/hands.ts'
import { expect, test } from '../support/parley.ts'

const TROOPS = 'European troop contingent / stabilization force in Ukraine'

// A browser that is taken off the net complains of it.
test.use({ expectedComplaints: [/ERR_INTERNET_DISCONNECTED/] })

test('a lane and then the board are locked: moves are refused in words, and what waits comes in when it is unlocked', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ann = await parley.open(board, 'facilitator', 'Ann')
  const ben = await parley.open(board, 'editor', 'Ben')
  const cleo = await parley.open(board, 'editor', 'Cleo')
  const dee = await parley.open(board, 'viewer', 'Dee')
  await Promise.all([ann, ben, cleo, dee].map(boardIsOpen))
  await ann.getByRole('button', { name: 'Stage: Prepare' }).click()
  await ann.getByRole('checkbox', { name: 'Russia' }).check()
  for (const page of [ben, cleo, dee]) {
    await expect(lane(page, 'Russia').getByRole('img', { name: 'Locked by Ann' })).toBeVisible()
  }

  const had = stanceIn(await exportedBoard(ben, board.id), 'russia', 'p-contingent')
  await drag(ben, token(ben, 'Russia', TROOPS), await bandSpot(ben, 'Russia', 'support'))
  await expect(ben.getByText('The lane of Russia is locked. Nothing was changed.')).toBeVisible()
  await drag(ben, card(ben, TROOPS), await bandSpot(ben, 'Ukraine', 'support'))
  await expect(token(ben, 'Ukraine', TROOPS)).toBeVisible()
  await expect(ben.getByTestId('connection')).toHaveText('Saved')
  const one = await exportedBoard(ben, board.id)
  expect(stanceIn(one, 'russia', 'p-contingent')).toBe(had)
  expect(stanceIn(one, 'ukraine', 'p-contingent')).toBe('support')

  // He is offline when she locks the board, and goes on.
  await ben.context().setOffline(true)
  await expect(ben.getByTestId('connection')).toHaveText('Offline, reconnecting')
  await drag(ben, token(ben, 'Ukraine', TROOPS), await bandSpot(ben, 'Ukraine', 'opposed'))
  await expect(ben.getByTestId('connection')).toContainText('1 unsent change')
  await ann.getByRole('radio', { name: 'The whole board is locked' }).check()
  await expect(ann.getByText('Only facilitators can change the board.')).toBeVisible()
  await expect(cleo.getByRole('region', { name: 'Lock' })).toContainText('Locked by Ann.')
  await ben.context().setOffline(false)
  const banner = ben.getByRole('region', { name: 'Lock' })
  await expect(banner).toContainText('Locked by Ann.')
  await expect(banner).toContainText(/of yours waits? on this device until it is unlocked\./)
  expect(stanceIn(await exportedBoard(ann, board.id), 'ukraine', 'p-contingent')).toBe('support')
  await ann.getByRole('button', { name: 'Unlock' }).click()
  for (const page of [ben, cleo])
    await expect(page.getByRole('region', { name: 'Lock' })).toHaveCount(0)
  await expect(ben.getByTestId('connection')).toHaveText('Saved')
  expect(stanceIn(await exportedBoard(ann, board.id), 'ukraine', 'p-contingent')).toBe('opposed')
})

test('who is asked to come along goes where the facilitator goes until they move; who stays is left alone', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ann = await parley.open(board, 'facilitator', 'Ann')
  const ben = await parley.open(board, 'editor', 'Ben')
  const cleo = await parley.open(board, 'viewer', 'Cleo')
  await Promise.all([ann, ben, cleo].map(boardIsOpen))
  const before = await placeOf(cleo)

  await ann.getByRole('button', { name: '3 people here' }).click()
  await ann.getByRole('button', { name: 'Bring everyone here' }).click()
  await ben.getByRole('button', { name: 'Come along' }).click()
  await cleo.getByRole('button', { name: 'Stay here' }).click()
  await expect(ann.getByRole('region', { name: 'Leading' })).toContainText(
    'You are leading. 1 of 2 came along: Ben.',
  )
  // Who comes late is asked as well, and the keys are the board's again: a word beside her pointer.
  const dee = await parley.open(board, 'editor', 'Dee')
  await expect(dee.getByRole('region', { name: 'Leading' })).toContainText(
    'Ann asks everybody to come along.',
  )
  await ann.mouse.move(500, 500)
  await ann.keyboard.press('/')
  await ann.getByRole('textbox', { name: 'Write beside my pointer' }).fill('This way')
  await expect(cleo.getByText('This way')).toBeVisible()
  await ann.keyboard.press('Escape')
  await lookElsewhere(ann)
  const hers = await placeOf(ann)
  expect(Math.abs(hers - before)).toBeGreaterThan(100)
  // Views travel in tenths of a unit, and one glides there: a px is the same place.
  await expect.poll(async () => Math.abs((await placeOf(ben)) - hers)).toBeLessThanOrEqual(1)
  await expect(cleo.getByRole('region', { name: 'Leading' })).toContainText(
    'You stay where you are.',
  )

  // She goes to the table, and he with her.
  await ann.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Matrix' }).click()
  await expect(ben.getByRole('main', { name: 'Matrix' })).toBeVisible()
  await ann.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Board' }).click()
  await expect(ben.getByRole('region', { name: 'Following' })).toContainText(
    'You see what Ann sees.',
  )
  await boardIsOpen(ben)

  // One turn of the wheel, and his view is his own.
  await lookElsewhere(ben)
  await expect(ben.getByRole('region', { name: 'Following' })).toHaveCount(0)
  await expect(ann.getByRole('region', { name: 'Leading' })).toContainText('0 of 3 came along.')
  await ann.getByRole('button', { name: 'Stop leading' }).click()
  await expect(cleo.getByRole('region', { name: 'Leading' })).toHaveCount(0)
  expect(await placeOf(cleo)).toBe(before)

  // By an avatar; the followed is told, and Esc is the end of it.
  await cleo.getByRole('button', { name: 'Follow Ben', exact: true }).click()
  await expect(ben.getByRole('region', { name: 'Followed' })).toContainText(
    'Cleo follows your view.',
  )
  await cleo.keyboard.press('Escape')
  await expect(ben.getByRole('region', { name: 'Followed' })).toHaveCount(0)

  // Words beside the pointer, letter by letter, and gone with Esc.
  await ben.mouse.move(300, 500)
  await ben.keyboard.press('/')
  await ben.getByRole('textbox', { name: 'Write beside my pointer' }).fill('Look here')
  await expect(ann.getByText('Look here')).toBeVisible()
  await ben.keyboard.press('Escape')
  // Left alone they would stay for eight seconds.
  await expect(ann.getByText('Look here')).toHaveCount(0, { timeout: 5_000 })
})

async function lookElsewhere(page: Page): Promise<void> {
  await page.mouse.move(500, 500)
  await page.mouse.wheel(140, 0)
}

/** How far right a lane in the middle is on the screen, which says where the camera is. */
async function placeOf(page: Page): Promise<number> {
  const { x } = await boxOf(lane(page, 'Ukraine'))
  return x
}
