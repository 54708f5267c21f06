/** Points of a training board, from the facilitator who prepares them to everybody who looks back, in three browsers. */

import { expect, type Locator, type Page } from '@playwright/test'
import { panel } from '../board/panels.ts'
import { boardIsOpen } from '../support/hands.ts'
import { looksRight } from '../support/judge.ts'
import { type Parley, type TestBoard, test } from '../support/parley.ts'
import { bringSheets, contents, openPackages, part, points, showPoints } from './packages.ts'

async function delegateOf(
  parley: Parley,
  { board, facilitator }: { board: TestBoard; facilitator: Page },
  actorId: string,
  name: string,
): Promise<Page> {
  const answer = await facilitator.request.post(`/api/boards/${board.id}/links`, {
    data: { role: 'delegate', actorId },
  })
  const { url } = (await answer.json()) as { url: string }
  const page = await parley.open(
    { id: board.id, links: { ...board.links, editor: url } },
    'editor',
    name,
  )
  await boardIsOpen(page)
  return page
}

function sheetOf(page: Page, actor: string): Locator {
  return panel(page).getByRole('form', { name: `Score sheet of ${actor}` })
}

function ladder(page: Page, actor: string): Locator {
  return panel(page).getByRole('region', { name: `Ladder of ${actor}` })
}

function plot(page: Page): Locator {
  return panel(page).getByRole('slider', { name: /^Packages by their worth/ })
}

async function fillByHand(page: Page): Promise<void> {
  await panel(page)
    .getByRole('button', { name: /^Russia/ })
    .click()
  const russia = sheetOf(page, 'Russia')
  const field = (name: string | RegExp) => russia.getByRole('textbox', { name, exact: true })
  await field('No foreign force').fill('40')
  await field('No U.S. role').fill('20')
  await field('Russia takes part').fill('12')
  await field('Russia takes part, with a veto').fill('20')
  await field('Limits').fill('15')
  await field('End or drastic reduction').fill('4')
  await field(/^Reservation value/).fill('35')
  await expect(russia.getByRole('status')).toHaveText('99 of 100: 1 point left')
  await expect(russia.getByRole('button', { name: 'Save points' })).toBeDisabled()
  await field('End or drastic reduction').fill('5')
  await russia.getByRole('button', { name: 'Save points' }).click()
  await expect(panel(page).getByRole('button', { name: /^Russia/ })).toHaveText(/written/)
}

/** By the keyboard from the first point to the last; each is something else in words. */
async function goThroughAll(page: Page): Promise<void> {
  await page.keyboard.press('Home')
  const seen = new Set<string>()
  const many = Number(await plot(page).getAttribute('aria-valuemax'))
  for (let i = 0; i < many; i++) {
    seen.add((await plot(page).getAttribute('aria-valuetext')) ?? '')
    await page.keyboard.press('ArrowRight')
  }
  expect(seen.size).toBe(many)
  await expect(plot(page)).toHaveAttribute('aria-valuenow', `${many}`)
}

test('points are prepared, kept to their delegates, weighed by the facilitator, and shown to all afterwards', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const fay = await parley.open(board, 'facilitator', 'Fay')
  await boardIsOpen(fay)
  const world = { board, facilitator: fay }

  // Preparing: one sheet by hand, two as a program would bring them.
  await openPackages(fay)
  await points(fay).click()
  await showPoints(fay, /^Facilitators only/)
  await fillByHand(fay)
  await bringSheets(fay)
  await expect(panel(fay).getByRole('button', { name: /^United States/ })).toHaveText(/written/)

  // A delegate finds nothing yet; then their own, and nobody else's.
  const rob = await delegateOf(parley, world, 'russia', 'Rob')
  const uma = await delegateOf(parley, world, 'ukraine', 'Uma')
  await openPackages(rob)
  await openPackages(uma)
  await expect(points(rob)).toBeHidden()
  await showPoints(fay, /^Delegates their own/)
  await points(rob).click()
  await points(uma).click()
  await expect(ladder(rob, 'Russia')).toContainText('worth at least as much as no agreement')
  await expect(ladder(uma, 'Ukraine').getByRole('listitem')).toHaveText([
    /^100Best of all packages/,
    /^30No agreement/,
    /^2Worst of all packages/,
  ])
  for (const page of [rob, uma]) {
    await expect(panel(page).getByRole('region', { name: /^Ladder of/ })).toHaveCount(1)
    await expect(panel(page).getByRole('form')).toHaveCount(1)
    await expect(plot(page)).toHaveCount(0)
  }
  await looksRight(rob, 'a delegate’s points')

  // What a delegate writes reaches the facilitator at once.
  await sheetOf(rob, 'Russia')
    .getByRole('textbox', { name: /^Reservation value/ })
    .fill('45')
  await sheetOf(rob, 'Russia').getByRole('button', { name: 'Save points' }).click()
  await expect(
    ladder(fay, 'Russia').getByRole('listitem').filter({ hasText: 'No agreement' }),
  ).toHaveText(/^45/)

  // The plot: every point by the keyboard, in words; one of them into the tray.
  await plot(fay).focus()
  await expect(plot(fay)).toHaveAttribute('aria-valuetext', /; Nash/)
  await looksRight(fay, 'points of all')
  await goThroughAll(fay)
  await panel(fay)
    .getByRole('region', { name: 'Best packages' })
    .getByRole('row')
    .filter({ hasText: 'Nash' })
    .getByRole('button')
    .click()
  await expect(plot(fay)).toHaveAttribute('aria-valuetext', /; Nash/)
  await panel(fay).getByRole('button', { name: 'Put into the tray' }).first().click()
  await expect(contents(fay)).not.toHaveCount(0)
  await expect(part(fay, 'Verdict')).toBeVisible()

  // The package everybody sees has a rung on the ladder of each, worth what only they know.
  await expect(ladder(rob, 'Russia')).toContainText('Package A')
  await expect(ladder(uma, 'Ukraine')).toContainText('Package A')

  // Looking back together.
  await points(fay).click()
  await showPoints(fay, /^Everybody/)
  await expect(plot(uma)).toBeVisible()
  await expect(panel(uma).getByRole('region', { name: /^Ladder of/ })).toHaveCount(3)
  await expect(panel(uma).getByRole('form')).toHaveCount(1)
})
