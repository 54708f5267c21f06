/** Conditions, versions and agreement in the panel, seen by everybody else at once. */

import type { Page } from '@playwright/test'
import { boardIsOpen, card, token } from '../support/hands.ts'
import { expect, type Parley, test } from '../support/parley.ts'
import { openProposal, panel, positionOf } from './panels.ts'

const CONTINGENT = 'European troop contingent in Ukraine'
const CONTINGENT_TITLE = 'European troop contingent / stabilization force in Ukraine'
const SEA_AIR = 'Contingent reinforced by sea and air'

async function bothAt(parley: Parley): Promise<readonly [Page, Page]> {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const [ines, vic] = await Promise.all([
    parley.open(board, 'editor', 'Ines'),
    parley.open(board, 'viewer', 'Vic'),
  ])
  await Promise.all([boardIsOpen(ines), boardIsOpen(vic)])
  return [ines, vic]
}

test('a condition on another proposal shows as met when that one is agreed', async ({ parley }) => {
  const [ines, vic] = await bothAt(parley)
  await openProposal(ines, CONTINGENT)
  const us = positionOf(ines, 'United States')
  await us.getByRole('button', { name: /^Change: United States on/ }).click()
  await us.getByRole('combobox', { name: 'The condition is' }).selectOption('met')
  await us.getByRole('combobox', { name: 'If another proposal is agreed' }).selectOption({
    label: SEA_AIR,
  })
  await openProposal(vic, CONTINGENT)
  const seen = positionOf(vic, 'United States').getByRole('listitem')
  await expect(seen).toHaveText([
    /^if Europeans supply the ground troops met$/,
    new RegExp(`^if ${SEA_AIR} is agreed not met$`),
  ])

  await openProposal(ines, SEA_AIR)
  await panel(ines).getByRole('button', { name: 'Agree ad referendum…' }).click()
  const dialog = ines.getByRole('dialog', { name: 'Agree ad referendum' })
  await expect(dialog).toContainText('Nothing is agreed until everything is agreed')
  await dialog.getByRole('textbox').fill('at the second session')
  await ines.keyboard.press('Enter')

  await expect(seen.nth(1)).toHaveText(`if ${SEA_AIR} is agreed met`)
  await expect(panel(ines)).toContainText(/Declared by Ines, .*: at the second session/)
  await panel(ines).getByRole('button', { name: 'Reopen…' }).click()
  await ines.getByRole('dialog').getByRole('button', { name: 'Reopen', exact: true }).click()
  await expect(seen.nth(1)).toHaveText(`if ${SEA_AIR} is agreed not met`)
})

test('who took a position on an earlier wording is shown so until it is confirmed', async ({
  parley,
}) => {
  const [ines, vic] = await bothAt(parley)
  await Promise.all([openProposal(ines, CONTINGENT), openProposal(vic, CONTINGENT)])
  await panel(ines).getByRole('button', { name: 'Amend…' }).click()
  const dialog = ines.getByRole('dialog', { name: 'Amend the proposal' })
  const amend = dialog.getByRole('button', { name: 'Make version 2' })
  await expect(amend).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Text' }).fill('Two brigades, away from the front.')
  await dialog.getByRole('textbox', { name: 'Title' }).fill(`${CONTINGENT_TITLE}, small`)
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Numbers were asked for')
  await amend.click()
  await expect(dialog).toHaveCount(0)

  const russia = positionOf(vic, 'Russia')
  await expect(russia).toContainText('Stated on version 1, not confirmed')
  await expect(russia.getByRole('button', { name: /^Confirm/ })).toHaveCount(0)
  await panel(vic).getByText('1 earlier version').click()
  await expect(panel(vic)).toContainText(
    /Version 1 to 2, by Ines, \d\d:\d\d: Numbers were asked for/,
  )
  await expect(panel(vic).locator('ins')).toHaveText([', small', /^Two brigades/])

  await positionOf(ines, 'Russia')
    .getByRole('button', { name: /^Confirm for version 2/ })
    .click()
  await expect(russia).not.toContainText('not confirmed')
  await expect(panel(vic)).toContainText('Confirmed for version 2')
  await ines.keyboard.press('Control+z')
  await expect(russia).toContainText('Stated on version 1, not confirmed')
})

test('a digit asks on a card whose position it is, moves a token at once, and 0 withdraws it', async ({
  parley,
}) => {
  const [ines, vic] = await bothAt(parley)
  await card(ines, CONTINGENT_TITLE).click()
  await ines.keyboard.press('4')
  const whose = ines.getByRole('region', { name: 'Opposed: whose position?' })
  await expect(whose.getByRole('button', { name: 'United States' })).toBeFocused()
  await ines.keyboard.press('Escape')
  await expect(whose).toHaveCount(0)
  await ines.keyboard.press('4')
  await ines.keyboard.press('ArrowDown')
  await expect(whose.getByRole('button', { name: 'Ukraine', exact: true })).toBeFocused()
  await ines.keyboard.press('Enter')

  const seen = token(vic, 'Ukraine', CONTINGENT_TITLE)
  await expect(seen).toHaveAccessibleName(/: opposed/)
  await token(ines, 'Ukraine', CONTINGENT_TITLE).click()
  await ines.keyboard.press('2')
  await ines.getByRole('form', { name: 'Ukraine: conditional' }).getByRole('textbox').fill('paid')
  await ines.keyboard.press('Enter')
  await expect(seen).toHaveAccessibleName(/: conditional, if paid/)
  await ines.keyboard.press('0')
  await expect(seen).toHaveCount(0)
  await card(vic, CONTINGENT_TITLE).click()
  await vic.keyboard.press('1')
  await expect(vic.getByRole('region', { name: /whose position/ })).toHaveCount(0)
})
