/** A sealed round from its opening to its reveal: a facilitator, two delegates, a party that nobody speaks for, a guest who looks on. */
import type { Page } from '@playwright/test'
import { panel } from '../board/panels.ts'
import { delegate } from '../support/delegate.ts'
import { boardIsOpen, token } from '../support/hands.ts'
import { expect, test } from '../support/parley.ts'

const TITLE = 'Observers stay'
const CONDITION = 'If their number is agreed.'

test('parties state in private, all see who has, and everything comes at once', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'blank' })
  const fay = await parley.open(board, 'facilitator', 'Fay')
  await boardIsOpen(fay)
  await fay.keyboard.press('p')
  await fay.keyboard.type(TITLE)
  await fay.keyboard.press('Enter')
  const ana = await delegate(parley, fay, { board, actorId: 'party-a', name: 'Ana' })
  const bo = await delegate(parley, fay, { board, actorId: 'party-b', name: 'Bo' })
  const vi = await parley.open(board, 'viewer', 'Vi')
  await boardIsOpen(vi)

  await fay.getByRole('button', { name: 'Board menu' }).press('Enter')
  await fay.getByRole('menuitem', { name: 'Sealed round' }).press('Enter')
  await panel(fay).getByRole('checkbox', { name: TITLE }).check()
  await panel(fay).getByRole('button', { name: 'Open the round' }).click()
  await expect(strip(ana)).toContainText('0 of 3 parties have submitted.')

  await strip(ana).getByRole('button', { name: 'Fill in your ballot' }).press('Enter')
  await stance(ana, 'Party A', 'Conditional').press('Enter')
  await panel(ana).getByRole('textbox', { name: 'If: the condition' }).fill(CONDITION)
  await panel(ana).getByRole('button', { name: 'Seal and submit' }).press('Enter')
  await expect(panel(ana)).toContainText('Submitted, sealed.')
  for (const page of [fay, bo, vi]) {
    await expect(strip(page)).toContainText('1 of 3 parties has submitted: Party A.')
  }
  for (const page of [bo, vi]) await expect(token(page, 'Party A', TITLE)).toHaveCount(0)

  // What was submitted is there after a reload, for its author alone, and can be changed.
  await ana.reload()
  await boardIsOpen(ana)
  await strip(ana).getByRole('button', { name: 'Change your ballot' }).click()
  await expect(panel(ana).getByRole('textbox', { name: 'If: the condition' })).toHaveValue(
    CONDITION,
  )
  await strip(bo).getByRole('button', { name: 'Fill in your ballot' }).click()
  await stance(bo, 'Party B', 'Red line').click()
  await panel(bo).getByRole('button', { name: 'Seal and submit' }).click()

  await panel(fay).getByRole('button', { name: 'State for Party C' }).click()
  await stance(fay, 'Party C', 'Abstain').click()
  await expect(panel(fay).getByRole('button', { name: 'Reveal now' })).toHaveCount(0)
  await panel(fay).getByRole('button', { name: 'Seal and submit' }).click()
  await panel(fay).getByRole('button', { name: 'Reveal now' }).click()

  for (const page of [fay, ana, bo, vi]) {
    await expect(strip(page)).toContainText('Sealed round 1 is revealed.')
  }
  for (const page of [bo, vi]) await expect(token(page, 'Party A', TITLE)).toHaveCount(1)
  const result = panel(bo).getByRole('list', { name: `Round 1: ${TITLE}` })
  await expect(result.getByRole('listitem')).toHaveText([
    new RegExp(`Party A.*conditional.*${CONDITION}`),
    /Party B.*red line/,
    /Party C.*abstain/,
  ])
})

function strip(page: Page) {
  return page.getByRole('region', { name: 'News of the sealed round' })
}

function stance(page: Page, party: string, word: string) {
  return panel(page)
    .getByRole('group', { name: `Where ${party} stands on ${TITLE}` })
    .getByRole('button', { name: word })
}
