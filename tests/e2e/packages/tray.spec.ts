/** The tray of packages: filled by hand, key, menu and list, read by everybody, compared and agreed. */

import { expect, type Page } from '@playwright/test'
import { openProposal, panel } from '../board/panels.ts'
import { AIR, CONTINGENT, duo } from '../canvas/example.ts'
import { boardIsOpen, card, drag, middleOf } from '../support/hands.ts'
import { looksRight } from '../support/judge.ts'
import { test } from '../support/parley.ts'
import { contents, openPackages, part, putIn, WESTERN } from './packages.ts'

const [FIRST = '', SECOND = '', THIRD = ''] = WESTERN

test('a package filled by drag, key, menu and list is the same for both, as it changes', async ({
  parley,
}) => {
  const { ines, oleh } = await duo(parley)
  await openPackages(ines)
  await openPackages(oleh)
  await expect(panel(ines)).toContainText('No package yet.')
  const home = await middleOf(card(ines, CONTINGENT))
  await drag(ines, card(ines, CONTINGENT), await middleOf(panel(ines)))
  await expect(contents(ines)).toHaveText([FIRST])
  await expect(contents(oleh)).toHaveText([FIRST])
  await expect.poll(() => middleOf(card(ines, CONTINGENT))).toEqual(home)

  await card(ines, AIR).click()
  await ines.keyboard.press('g')
  await expect(contents(oleh)).toHaveText([THIRD, FIRST])

  await putIn(oleh, SECOND)
  await expect(contents(ines)).toHaveText([THIRD, FIRST, SECOND])
  await panel(oleh)
    .getByRole('button', { name: `Take out: ${THIRD}` })
    .press('Enter')
  await expect(contents(ines)).toHaveText([FIRST, SECOND])

  await panel(oleh).getByRole('textbox', { name: 'Name of the package' }).fill('The western one')
  await expect(panel(ines).getByRole('textbox', { name: 'Name of the package' })).toHaveValue(
    'The western one',
  )
})

test('the menu of a card puts it into a package, and says so where the tray is closed', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(page)
  await card(page, CONTINGENT).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Put into a package' }).click()
  await page.getByRole('menuitem', { name: 'A new package' }).click()
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('is in Package A')
  await page.getByRole('button', { name: 'Open the tray' }).click()
  await expect(contents(page)).toHaveText([FIRST])
})

test('the western package: one red line and four objections, all Russian, and what would have to move', async ({
  parley,
}) => {
  const page = await westernPackage(parley)
  await expect(part(page, 'Hangs together')).toBeVisible()
  await expect(part(page, 'Hangs together')).toContainText('Russia insists on')
  const verdict = part(page, 'Verdict')
  await expect(verdict).toContainText('Blocked by Russia (red line).')
  await expect(verdict).toContainText('However the silent decide: blocked.')
  await expect(verdict).toContainText('1 red line, 1 must-have missing, 4 opposed, 6 silent')
  const russia = part(page, 'What stands against it')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Russia' }) })
  await expect(russia).toContainText('Red lineTroop contingent')
  await expect(russia).toContainText('Insists on, not in itRussian veto')
  const moves = part(page, 'What would have to move')
  await expect(moves).toContainText('Russia would move 12 bands to support')
  await expect(moves).toContainText('has a red line, which is not counted', { ignoreCase: true })
  await expect(moves).toContainText(
    'Swapping options does not help: every package of the issues’ options is blocked.',
  )
  await looksRight(page, 'the tray')
})

test('what does not hang together is said why', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(page)
  await openPackages(page)
  await panel(page).getByRole('button', { name: 'New package' }).click()
  await putIn(page, THIRD)
  await expect(part(page, 'Does not hang together')).toContainText(
    `“${THIRD}” depends on “${FIRST}”, which is neither in the package nor agreed.`,
  )
  // And so it is with what somebody says here.
  await openProposal(page, THIRD)
  await panel(page)
    .getByRole('button', { name: `No longer: Depends on ${FIRST}` })
    .click()
  await panel(page).getByLabel('How it hangs together').selectOption('Excludes')
  await panel(page).getByLabel('Excludes: which proposal').selectOption(SECOND)
  await openPackages(page)
  await expect(part(page, 'Hangs together')).toBeVisible()
  await putIn(page, SECOND)
  await expect(part(page, 'Does not hang together')).toContainText('exclude')
})

test('packages stand side by side, and one is agreed only by an act that says what it does', async ({
  parley,
}) => {
  const page = await westernPackage(parley)
  await panel(page).getByRole('button', { name: 'Acts on this package' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(panel(page).getByRole('textbox', { name: 'Name of the package' })).toHaveValue(
    'Package A, variant',
  )
  await panel(page)
    .getByRole('button', { name: `Take out: ${FIRST}` })
    .click()
  await panel(page).getByRole('button', { name: 'Acts on this package' }).click()
  await page.getByRole('menuitem', { name: 'Compare…' }).click()
  const table = page.getByRole('dialog').getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText(['Package A', 'Package A, variant'])
  await expect(table.getByRole('row', { name: /^Hangs together/ })).toHaveText(
    'Hangs togetherYesNo',
  )
  await looksRight(page, 'the comparison', [
    { colorScheme: 'light', width: 1280, axe: true },
    { colorScheme: 'dark', width: 1280, axe: true },
  ])
  await page.keyboard.press('Escape')

  await panel(page).getByRole('button', { name: 'Package A, 6 proposals' }).click()
  await part(page, 'Agreement').getByRole('button', { name: 'Agree…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Agree: Package A' })
  await expect(dialog).toContainText('reopening one leaves the others agreed ad referendum')
  await expect(dialog).toContainText('Blocked by Russia (red line).')
  await dialog.getByRole('textbox').fill('Initialled in Geneva')
  await dialog.getByRole('button', { name: 'Agree', exact: true }).click()
  await expect(part(page, 'Agreement')).toContainText('All of it is agreed.')
  await expect(part(page, 'Agreement')).toContainText('by Ines')
  await expect(panel(page).getByRole('list', { name: 'In this package' })).toContainText('Agreed')
})

test('a viewer reads packages and is offered nothing that changes them', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'editor', 'Ines')
  const vic = await parley.open(board, 'viewer', 'Vic')
  await Promise.all([boardIsOpen(ines), boardIsOpen(vic)])
  await openPackages(ines)
  await panel(ines).getByRole('button', { name: 'New package' }).click()
  await putIn(ines, FIRST)
  await openPackages(vic)
  await expect(contents(vic)).toHaveText([FIRST])
  await expect(panel(vic).getByRole('combobox')).toHaveCount(0)
  await expect(
    panel(vic).getByRole('button', { name: /^(Take out|New package|Agree)/ }),
  ).toHaveCount(0)
})

async function westernPackage(parley: Parameters<typeof duo>[0]): Promise<Page> {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(page)
  await openPackages(page)
  await panel(page).getByRole('button', { name: 'New package' }).click()
  await putIn(page, ...WESTERN)
  await expect(contents(page)).toHaveCount(WESTERN.length)
  return page
}
