/** The ranking of all packages, in its worker: the founding example's figures, and a board with too many to wait for. */

import { expect, type Page } from '@playwright/test'
import type { Command } from '#domain/board/command.ts'
import type { IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import { OpenBoard } from '#tests/integration/http/open-board.ts'
import { actor, id, issue, proposal, stance } from '#tests/support/board-builder.ts'
import { panel } from '../board/panels.ts'
import { boardIsOpen } from '../support/hands.ts'
import { looksRight } from '../support/judge.ts'
import { test } from '../support/parley.ts'
import { contents, openPackages, part } from './packages.ts'

test('the founding example has 60 packages, 8 without a red line, 4 with Russia’s must-haves, none without opposition', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(page)
  await openPackages(page)
  await panel(page).getByRole('button', { name: 'All packages, ranked' }).click()
  await expect(figures(page)).toHaveText(['60', '8', '4', '0'])
  await looksRight(page, 'the ranking')
  // Only what is in sight is drawn, and all of it can be reached.
  await expect.poll(() => entries(page).count()).toBeLessThan(20)
  await panel(page).getByRole('region', { name: 'Packages, best first' }).press('End')
  await expect(
    panel(page).getByRole('button', { name: 'Put number 60 into the tray' }),
  ).toBeVisible()
  await panel(page).getByRole('region', { name: 'Packages, best first' }).press('Home')

  await panel(page)
    .getByRole('checkbox', { name: /^Declared only/ })
    .check()
  await expect(figures(page)).toHaveText(['60', '8', '4', '4'])
  await panel(page)
    .getByRole('checkbox', { name: /^Declared only/ })
    .uncheck()
  await expect(figures(page)).toHaveText(['60', '8', '4', '0'])

  await expect(entries(page).first()).toContainText('2 telling silences')
  await panel(page).getByRole('button', { name: 'Put number 1 into the tray' }).click()
  await expect(contents(page)).toHaveCount(4)
  await expect(part(page, 'Verdict')).toContainText(
    'It may only look cheap. These silences are probably objections nobody has reported',
  )
})

test('the ranking follows what others move', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'viewer', 'Vic')
  await openPackages(page)
  await panel(page).getByRole('button', { name: 'All packages, ranked' }).click()
  await expect(figures(page)).toHaveText(['60', '8', '4', '0'])
  const ines = await parley.open(board, 'editor', 'Ines')
  const other = await openAs(ines, board.id)
  other.run(stance('russia', 'p-contingent', 'support'))
  await expect(figures(page).nth(1)).not.toHaveText('8')
  other.close()
})

test('more packages than one waits for are gone through on request, told how far, and cancelled', async ({
  parley,
}) => {
  test.setTimeout(120_000)
  const board = await parley.createBoard({ title: 'Many issues' })
  const page = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(page)
  const other = await openAs(page, board.id)
  other.run(...manyOptions(10, 6))
  await openPackages(page)
  await panel(page).getByRole('button', { name: 'All packages, ranked' }).click()
  await expect(panel(page)).toContainText('The issues’ options make 60,466,176 combinations.')
  await panel(page).getByRole('button', { name: 'Go through all' }).click()
  const bar = panel(page).getByRole('progressbar', { name: 'Combinations looked at' })
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0)
  // The page is at hand meanwhile.
  await panel(page).getByRole('button', { name: 'Tray' }).click()
  await panel(page).getByRole('button', { name: 'New package' }).click()
  await expect(panel(page)).toContainText('Nothing in it yet.')
  await panel(page).getByRole('button', { name: 'All packages, ranked' }).click()
  await panel(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(panel(page)).toContainText(/Cancelled after [\d,]+ of 60,466,176 combinations\./)
  await expect(bar).toHaveCount(0)
  other.close()
})

test('the options of an issue are made in its details, and packages of them', async ({
  parley,
}) => {
  const board = await parley.createBoard({ title: 'One issue' })
  const page = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(page)
  const other = await openAs(page, board.id)
  const under = { issueId: id<IssueId>('water') }
  other.run(issue('water'), proposal('dam', under), proposal('weir', under, [300, 0]))
  await page.getByRole('button', { name: 'Board menu' }).press('Enter')
  await page.getByRole('menuitem', { name: 'About this board' }).press('Enter')
  await panel(page).getByRole('button', { name: 'water', exact: true }).first().click()
  await panel(page).getByRole('button', { name: 'Make each proposal an option' }).click()
  await expect(part(page, 'Options').getByRole('textbox')).toHaveCount(4)
  await panel(page).getByRole('button', { name: 'Remove option 3: weir' }).click()
  await panel(page).getByRole('textbox', { name: 'New option' }).fill('Both')
  await page.keyboard.press('Enter')
  const both = part(page, 'Options').getByRole('listitem').nth(2)
  await both.getByRole('checkbox', { name: 'dam' }).check()
  await both.getByRole('checkbox', { name: 'weir' }).check()
  await looksRight(page, 'the options of an issue')
  await openPackages(page)
  await panel(page).getByRole('button', { name: 'All packages, ranked' }).click()
  await expect(figures(page).first()).toHaveText('3')
  await expect(entries(page)).toHaveCount(3)
  other.close()
})

function figures(page: Page) {
  return panel(page).locator('dl[aria-label="Figures of the ranking"] dd')
}

function entries(page: Page) {
  return panel(page).locator('li[aria-posinset]')
}

async function openAs(page: Page, boardId: string): Promise<OpenBoard> {
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return OpenBoard.by({ origin: new URL(page.url()).origin, cookie }, boardId)
}

function manyOptions(issues: number, options: number): readonly Command[] {
  const commands: Command[] = [actor('north', { isParty: true }), actor('south', { isParty: true })]
  for (let i = 0; i < issues; i++) {
    const names = Array.from({ length: options }, (_, o) => `p${i}-${o}`)
    commands.push(...names.map((name, o) => proposal(name, {}, [i * 240, o * 160])))
    commands.push(
      issue(`i${i}`, {
        options: names.map((name, o) => ({
          id: `o${o}`,
          title: `Option ${o}`,
          proposalIds: [id<ProposalId>(name)],
        })),
      }),
    )
  }
  return commands
}
