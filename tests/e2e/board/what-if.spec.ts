/** A what-if in two browsers: nobody else sees it until it is shown, and nothing is written until it is applied. */

import type { Page } from '@playwright/test'
import { CONTINGENT, CONTINGENT_ID, type Duo, duo } from '../canvas/example.ts'
import { CONTINGENT as CARD, cell, goTo, verdictOn } from '../matrix/cells.ts'
import { contents, openPackages, part, putIn } from '../packages/packages.ts'
import { exportedBoard, stanceIn } from '../support/exported-board.ts'
import { bandSpot, boardIsOpen, card, drag, token } from '../support/hands.ts'
import { expect, test } from '../support/parley.ts'
import { panel } from './panels.ts'

const DEMAND = 'Resolve (collective) security without Russia'

async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'What if' }).click()
  await expect(bar(page)).toContainText('Only you see this')
  await page.getByRole('button', { name: 'Close panel' }).click()
}

/** Ines drops the contingent on Ukraine's support, in a what-if. */
async function suppose({ ines }: Duo): Promise<void> {
  await enter(ines)
  await drag(ines, card(ines, CONTINGENT), await bandSpot(ines, 'Ukraine', 'support'))
  await expect(token(ines, 'Ukraine', CONTINGENT)).toHaveAccessibleName(
    /Only what if; really silent/,
  )
  await expect(bar(ines)).toContainText('1 move, not on the board')
}

function bar(page: Page) {
  return page.getByRole('region', { name: 'What if', exact: true })
}

test('moves in it are seen by nobody else, change no byte, and go when it is discarded', async ({
  parley,
}) => {
  const both = await duo(parley)
  const { ines, oleh, board } = both
  const before = await exportedBoard(ines, board.id)
  await suppose(both)
  // Another of Oleh's acts after it proves that nothing of Ines's was on its way to him.
  await drag(oleh, card(oleh, DEMAND), await bandSpot(oleh, 'Ukraine', 'opposed'))
  await expect(token(ines, 'Ukraine', DEMAND)).toBeVisible()
  await expect(token(oleh, 'Ukraine', CONTINGENT)).toHaveCount(0)
  await oleh.keyboard.press('Control+z')
  await expect(token(ines, 'Ukraine', DEMAND)).toHaveCount(0)
  await bar(ines).getByRole('button', { name: 'Discard' }).click()
  await ines.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
  await expect(bar(ines)).toHaveCount(0)
  await expect(token(ines, 'Ukraine', CONTINGENT)).toHaveCount(0)
  const after = await exportedBoard(ines, board.id)
  const byOleh = new Set(after.ledger.map(({ proposalId }) => proposalId))
  const untouched = ({ proposalId }: { readonly proposalId: string }) => !byOleh.has(proposalId)
  expect(after.positions.filter(untouched)).toEqual(before.positions.filter(untouched))
  expect(after.placement).toEqual(before.placement)
  expect(after.ink).toEqual(before.ink)
  expect(stanceIn(after, 'ukraine', CONTINGENT_ID)).toBe('unknown')
  expect(after.ledger.every(({ byName }) => byName === 'Oleh')).toBe(true)
})

test('applied, it is one step of undo, and every move is logged with its name as the reason', async ({
  parley,
}) => {
  const both = await duo(parley)
  const { ines, oleh, board } = both
  await suppose(both)
  await bar(ines).getByRole('button', { name: 'Apply…' }).click()
  const dialog = ines.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Reason, for the ledger' }).fill('Swap force for arms')
  await dialog.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(token(oleh, 'Ukraine', CONTINGENT)).toHaveAccessibleName(/: support/)
  await expect(bar(ines)).toHaveCount(0)
  await expect
    .poll(async () =>
      (await exportedBoard(ines, board.id)).ledger.map(({ reason, to }) => [reason, to]),
    )
    .toEqual([['Swap force for arms', 'support']])
  await ines.keyboard.press('Control+z')
  await expect(token(oleh, 'Ukraine', CONTINGENT)).toHaveCount(0)
})

test('shown to everybody, it stands as ghosts with a name, which can be hidden', async ({
  parley,
}) => {
  const both = await duo(parley)
  const { ines, oleh } = both
  await suppose(both)
  await bar(ines).getByRole('button', { name: 'Share…' }).click()
  const dialog = ines.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Swap')
  await dialog.getByRole('checkbox', { name: /Show it to everybody here/ }).check()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const shown = oleh.getByRole('region', { name: 'What-if of Ines' })
  await expect(shown).toContainText('Ines shows a what-if: “Swap”, 1 move')
  const ghost = oleh.getByRole('img', {
    name: `Only what if, shown by Ines: Ukraine. ${CONTINGENT}: support`,
  })
  await expect(ghost).toBeVisible()
  await expect(token(oleh, 'Ukraine', CONTINGENT)).toHaveCount(0)
  await shown.getByRole('button', { name: 'Hide' }).click()
  await expect(ghost).toHaveCount(0)
  await shown.getByRole('button', { name: 'Show' }).click()
  await expect(ghost).toBeVisible()
  await bar(ines).getByRole('button', { name: 'Discard' }).click()
  await ines.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
  await expect(shown).toHaveCount(0)
  await expect(ghost).toHaveCount(0)
})

test('matrix, verdicts and packages follow it, and nobody else’s do', async ({ parley }) => {
  const { ines, oleh } = await duo(parley)
  await openPackages(oleh)
  await panel(oleh).getByRole('button', { name: 'New package' }).click()
  await putIn(oleh, CARD)
  await expect(part(oleh, 'Verdict')).toContainText('Blocked by Russia (red line).')
  await enter(ines)
  await goTo(ines, 'Matrix')
  await cell(ines, 'Russia', CARD).focus()
  await ines.keyboard.press('1')
  await expect(cell(ines, 'Russia', CARD)).toHaveAccessibleName(
    /: support, in a what-if, really red line/,
  )
  await expect(verdictOn(ines, CARD)).not.toHaveAccessibleName(/Blocked/)
  await expect(bar(ines)).toContainText('1 move, not on the board')
  await openPackages(ines)
  await expect(contents(ines)).toHaveText([CARD])
  await expect(part(ines, 'Verdict')).toContainText('Blocked by Russia (must-have missing).')
  await expect(
    panel(ines).getByRole('button', { name: /^(Take out|New package|Agree)/ }),
  ).toHaveCount(0)
  await expect(part(oleh, 'Verdict')).toContainText('Blocked by Russia (red line).')
  await bar(ines).getByRole('button', { name: 'Discard' }).click()
  await ines.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
  await expect(cell(ines, 'Russia', CARD)).toHaveAccessibleName(/: red line/)
  await expect(part(ines, 'Verdict')).toContainText('Blocked by Russia (red line).')
})

test('as a link it opens in a what-if of whoever follows it, and leaves the address', async ({
  parley,
}) => {
  const both = await duo(parley)
  const { ines, oleh, board } = both
  await ines.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await suppose(both)
  await bar(ines).getByRole('button', { name: 'Share…' }).click()
  await ines.getByRole('button', { name: 'Copy the link to this what-if' }).click()
  const link = await ines.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain(`/b/${board.id}#what-if=`)
  const asked: string[] = []
  oleh.on('request', (request) => asked.push(request.url()))
  await oleh.goto('/')
  await oleh.goto(link)
  await boardIsOpen(oleh)
  await expect(bar(oleh)).toContainText('1 move, not on the board')
  await expect(token(oleh, 'Ukraine', CONTINGENT)).toHaveAccessibleName(/Only what if/)
  expect(new URL(oleh.url()).hash).toBe('')
  expect(asked.filter((url) => url.includes('what-if'))).toEqual([])
})

test('leaving the page in a what-if warns', async ({ parley }) => {
  const both = await duo(parley)
  await suppose(both)
  const { ines } = both
  await ines.getByRole('link', { name: 'Parley: my boards' }).click()
  await expect(ines.getByRole('dialog')).toContainText(
    'Your what-if with 1 move ends when you leave',
  )
  await ines.getByRole('button', { name: 'Stay' }).click()
  const warned = new Promise<string>((resolve) => {
    ines.once('dialog', (dialog) => {
      resolve(dialog.type())
      void dialog.dismiss()
    })
  })
  await ines.close({ runBeforeUnload: true })
  expect(await warned).toBe('beforeunload')
})

test('only positions move in it, and a viewer may try as well', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ana = await parley.open(board, 'viewer', 'Ana')
  await boardIsOpen(ana)
  await enter(ana)
  await drag(ana, card(ana, CONTINGENT), await bandSpot(ana, 'Ukraine', 'support'))
  await expect(bar(ana)).toContainText('1 move, not on the board')
  await expect(bar(ana).getByRole('button', { name: 'Apply…' })).toHaveCount(0)
  const { positions, ledger, placement, ink } = await exportedBoard(ana, board.id)
  await drag(ana, card(ana, DEMAND), { x: 520, y: 820 })
  await expect(ana.getByText('In a what-if only positions move')).toBeVisible()
  expect(await exportedBoard(ana, board.id)).toMatchObject({ positions, ledger, placement, ink })
})
