/** The bar above the board, its menu and dialogs; and that none of it keeps anybody out. */

import { expect, type Page } from '@playwright/test'
import { bringSheets, openPackages, part, points, showPoints } from '../packages/packages.ts'
import { giveMoves } from '../packages/stability.ts'
import { boardIsOpen } from '../support/hands.ts'
import { axeComplaintsInBoth } from '../support/judge.ts'
import { test } from '../support/parley.ts'
import { connection, openProposal, panel, positionOf } from './panels.ts'

const CONTINGENT = 'European troop contingent in Ukraine'

test('a facilitator renames the board in place, for everybody', async ({ parley }) => {
  const board = await parley.createBoard({ title: 'River basin' })
  const [ines, oleh] = await Promise.all([
    parley.open(board, 'facilitator', 'Ines'),
    parley.open(board, 'editor', 'Oleh'),
  ])
  await Promise.all([boardIsOpen(ines), boardIsOpen(oleh)])
  await ines.getByRole('button', { name: 'River basin' }).press('Enter')
  await ines.getByRole('textbox', { name: 'Title of this board' }).fill('River basin treaty')
  await ines.keyboard.press('Enter')
  for (const page of [ines, oleh]) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('River basin treaty')
    await expect(page).toHaveTitle('River basin treaty · Parley')
  }
  await expect(oleh.getByRole('button', { name: 'River basin treaty' })).toHaveCount(0)
})

test('everybody here is listed by name and role, once, whatever the number of tabs', async ({
  parley,
}) => {
  const board = await parley.createBoard()
  const ines = await parley.open(board, 'facilitator', 'Ines')
  const oleh = await parley.open(board, 'viewer', 'Oleh')
  await boardIsOpen(ines)
  const second = await oleh.context().newPage()
  await second.goto(oleh.url())
  await expect(connection(second)).toHaveText('Looking only')
  await ines.getByRole('button', { name: '2 people here' }).press('Enter')
  await expect(ines.getByRole('listitem').filter({ hasText: 'Ines (you)' })).toContainText(
    'Facilitator',
  )
  await expect(ines.getByRole('listitem').filter({ hasText: 'Oleh' })).toContainText('Viewer')
})

test('somebody who came without a name can give one, and others see it at once', async ({
  parley,
}) => {
  const board = await parley.createBoard()
  const ines = await parley.open(board, 'facilitator', 'Ines')
  const guest = await parley.open(board, 'editor', 'Guest')
  await Promise.all([boardIsOpen(ines), boardIsOpen(guest)])
  await guest.getByRole('button', { name: 'Add your name' }).click()
  await guest.getByRole('textbox', { name: 'Your name' }).fill('Ana Silva')
  await guest.keyboard.press('Enter')
  await expect(guest.getByRole('button', { name: 'Add your name' })).toHaveCount(0)
  await ines.getByRole('button', { name: '2 people here' }).click()
  await expect(ines.getByRole('listitem').filter({ hasText: 'Ana Silva' })).toBeVisible()
})

test('a press on ? lists the keys, but not while one writes', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(page)
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(dialog).toContainText('New proposal')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('veto?')
  await expect(page.getByRole('searchbox')).toHaveValue('veto?')
  await expect(dialog).toHaveCount(0)
})

test('Escape leaves a panel and the keyboard is not lost', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(page)
  await page.getByRole('button', { name: 'Actors and lanes' }).press('Enter')
  await expect(panel(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
})

test('a panel scrolls by itself, and the page around it never', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(page)
  await openProposal(page, CONTINGENT)
  await panel(page).getByRole('button', { name: 'Remove this proposal' }).scrollIntoViewIfNeeded()
  const beyond = () => document.documentElement.scrollHeight - window.innerHeight
  expect(await page.evaluate(beyond)).toBe(0)
  await expect(page.getByRole('banner')).toBeInViewport({ ratio: 1 })
})

const SCENES: { readonly [name: string]: (page: Page) => Promise<void> } = {
  'the overview': async (page) => {
    await page.getByRole('button', { name: 'Details', exact: true }).click()
  },
  'a proposal with a position open': async (page) => {
    await openProposal(page, CONTINGENT)
    await positionOf(page, 'Russia')
      .getByRole('button', { name: /^Change/ })
      .click()
  },
  'a bloc': async (page) => {
    await openProposal(page, CONTINGENT)
    await panel(page).getByRole('button', { name: 'European allies', exact: true }).first().click()
    await panel(page)
      .getByRole('combobox', { name: 'Members: add' })
      .selectOption({ label: 'NATO (military officials)' })
    await expect(panel(page).getByRole('list', { name: 'Members' })).toContainText(
      'NATO (military officials)',
    )
  },
  'the actors': async (page) => {
    await panel(page).press('Escape')
    await page.getByRole('button', { name: 'Actors and lanes' }).click()
  },
  'the search': async (page) => {
    await page.keyboard.press('Control+f')
    await page.keyboard.type('veto')
    await expect(page.getByText(/\d+ places/)).toBeVisible()
  },
  'the session, with a lane locked': async (page) => {
    await choose(page, 'Session')
    await panel(page).getByRole('checkbox', { name: 'Russia' }).check()
  },
  'a thread': async (page) => {
    await choose(page, 'Comments')
    await page.request.post(`${page.url().replace('/b/', '/api/boards/')}/comments`, {
      data: { anchor: { of: 'actor', id: 'russia' }, text: 'One source?' },
    })
    await panel(page).getByRole('button', { name: 'Russia: 1 comment' }).click()
    await expect(panel(page).getByLabel('Answer', { exact: true })).toBeVisible()
  },
  'the points of all': async (page) => {
    await openPackages(page)
    await points(page).click()
    await showPoints(page, /^Facilitators only/)
    await expect(panel(page)).toContainText('Nobody but facilitators receives any of it')
    await bringSheets(page)
    await showPoints(page, /^Everybody/)
    await expect(panel(page).getByRole('slider', { name: /^Packages by/ })).toBeVisible()
  },
  'what would hold': async (page) => {
    await choose(page, 'What would hold')
    await giveMoves(page, {
      'U.S. air support for the stabilization force': 'United States',
      [CONTINGENT]: 'European allies',
      'Russian veto right over the guarantees': 'Russia',
    })
    await expect(part(page, 'As things stand')).toContainText('Gains by leaving')
  },
  'the board’s menu': async (page) => {
    await page.getByRole('button', { name: 'Board menu' }).click()
  },
  'the keys': async (page) => {
    await page.keyboard.press('Escape')
    await panel(page).press('Escape')
    await page.keyboard.press('?')
  },
  'the timeline': async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Timeline' }).click()
    await expect(page.getByRole('list', { name: 'Timeline' })).toContainText('Istanbul talks')
  },
  'the sources, beside the timeline': async (page) => {
    await page.getByRole('button', { name: 'Sources' }).click()
  },
  'a what-if with a move': async (page) => {
    await panel(page).press('Escape')
    await page.getByRole('link', { name: 'Board', exact: true }).click()
    await page.getByRole('button', { name: 'What if' }).click()
    await page.getByRole('button', { name: 'Close panel' }).click()
    await page.getByRole('article', { name: /^Russia\. Russian veto/ }).click()
    await page.keyboard.press('4')
    await page.getByRole('button', { name: 'Moves' }).click()
    await expect(page.getByRole('list', { name: 'Moves' })).toContainText('Opposed')
  },
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Board menu' }).press('Enter')
  await page.getByRole('menuitem', { name, exact: true }).press('Enter')
}

// On one page: opening the board takes longer than looking at it. The canvas is looked at with the first scene only.
test('axe finds nothing with any panel, view or menu open, light and dark', async ({ parley }) => {
  test.setTimeout(180_000)
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const page = await parley.open(board, 'facilitator', 'Ines')
  await boardIsOpen(page)
  // Where cards lie on the floor is people's own: the order of their headings is not ours to judge.
  const onCanvas = await axeComplaintsInBoth(page)
  expect(onCanvas.filter((words) => !words.includes('heading-order'))).toEqual([])
  for (const [name, set] of Object.entries(SCENES)) {
    await set(page)
    expect(await axeComplaintsInBoth(page, { without: '.tl-container' }), name).toEqual([])
  }
})
