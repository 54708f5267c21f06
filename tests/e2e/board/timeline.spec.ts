/** The timeline, and what changed since one was last here, with two people on one board. */

import type { Page } from '@playwright/test'
import { AIR, CONTINGENT, CONTINGENT_ID, duo } from '../canvas/example.ts'
import { bandSpot, boardIsOpen, card, drag, token } from '../support/hands.ts'
import { expect, type Parley, type TestBoard, test } from '../support/parley.ts'

function entries(page: Page) {
  return page.getByRole('list', { name: 'Timeline' }).getByRole('listitem')
}

async function openTimeline(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'View' })
    .getByRole('link', { name: 'Timeline' })
    .click()
  await expect(entries(page).first()).toBeVisible()
}

test('it has moves as they happen among the events of the story, and leads to the card', async ({
  parley,
}) => {
  const { ines, oleh } = await duo(parley)
  await openTimeline(ines)
  await expect(entries(ines).filter({ hasText: 'Istanbul talks' })).toContainText('2022')
  await expect(entries(ines).filter({ hasText: 'undated' }).first()).toBeAttached()
  await drag(oleh, card(oleh, CONTINGENT), await bandSpot(oleh, 'Ukraine', 'support'))
  const move = entries(ines).filter({ hasText: 'by Oleh' })
  await expect(move).toContainText(/Clarification Ukraine.*Silent.*Support.*by Oleh/s)
  await move.getByRole('button').click()
  await expect(ines).toHaveURL(/\/b\/[^/]+$/)
  const there = token(ines, 'Ukraine', CONTINGENT)
  await expect(there).toBeInViewport()
  await expect(there).toHaveAttribute('data-selected', 'true')
})

test('its filters narrow it and stand in the address', async ({ parley }) => {
  const { ines } = await duo(parley)
  await drag(ines, card(ines, CONTINGENT), await bandSpot(ines, 'Ukraine', 'support'))
  await expect(token(ines, 'Ukraine', CONTINGENT)).toBeVisible()
  await drag(ines, card(ines, AIR), await bandSpot(ines, 'Ukraine', 'opposed'))
  await expect(token(ines, 'Ukraine', AIR)).toBeVisible()
  await openTimeline(ines)
  await expect(ines.getByText('15 entries')).toBeVisible()
  await ines.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Hardenings' })
  await expect(ines.getByText('1 of 15 entries')).toBeVisible()
  await expect(entries(ines).filter({ hasText: 'Ukraine' })).toContainText(/Support.*Opposed/s)
  await ines.getByRole('combobox', { name: 'Proposal' }).selectOption({ value: CONTINGENT_ID })
  await expect(ines.getByText('0 of 15 entries')).toBeVisible()
  await expect(ines.getByText('Nothing here that you asked for.')).toBeVisible()
  await ines.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Everything' })
  await expect(ines.getByText('1 of 15 entries')).toBeVisible()
  await expect(entries(ines).filter({ hasText: 'Ukraine' })).toHaveCount(1)
  await ines.reload()
  await expect(ines.getByText('1 of 15 entries')).toBeVisible()
  await ines.getByRole('button', { name: 'Show all' }).click()
  await expect(ines.getByText('15 entries', { exact: true })).toBeVisible()
})

test('the keyboard goes through all of it and Enter goes to the card', async ({ parley }) => {
  const { ines } = await duo(parley)
  await drag(ines, card(ines, CONTINGENT), await bandSpot(ines, 'Ukraine', 'support'))
  await openTimeline(ines)
  await entries(ines).first().getByRole('heading').focus()
  await ines.keyboard.press('End')
  await expect(ines.locator('[data-row]:focus')).toContainText('undated')
  await ines.keyboard.press('Home')
  await ines.keyboard.press('ArrowDown')
  await expect(ines.locator('[data-row]:focus')).toContainText('Ukraine')
  await ines.keyboard.press('Enter')
  await expect(token(ines, 'Ukraine', CONTINGENT)).toHaveAttribute('data-selected', 'true')
})

test('who comes back is told what changed since, quietly, and nothing on a first visit', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'editor', 'Ines')
  await boardIsOpen(ines)
  await expect(news(ines)).toHaveCount(0)
  await leave(ines)
  await changeBoard(parley, board)
  await ines.goto(`/b/${board.id}`)
  await boardIsOpen(ines)
  await expect(news(ines)).toContainText(/Since today, \d\d:\d\d: 2 moves, 1 new proposal\./)
  await expect(token(ines, 'Ukraine', CONTINGENT)).toHaveAttribute('data-news', 'true')
  await news(ines).getByRole('button', { name: 'Show in the timeline' }).click()
  await expect(ines.getByText('2 of 15 entries')).toBeVisible()
  await expect(ines.getByRole('list', { name: 'New on the board' })).toContainText('New A new text')
  await ines.goBack()
  await news(ines).getByRole('button', { name: 'Close' }).click()
  await expect(news(ines)).toHaveCount(0)
  await expect(token(ines, 'Ukraine', CONTINGENT)).not.toHaveAttribute('data-news', 'true')
  await leave(ines)
  await ines.goto(`/b/${board.id}`)
  await boardIsOpen(ines)
  await expect(news(ines)).toHaveCount(0)
})

function news(page: Page) {
  return page.getByRole('region', { name: 'Since you were last here' })
}

/** Out of the board, once the server knows what was seen of it. */
async function leave(page: Page): Promise<void> {
  const kept = page.waitForResponse(
    (response) => response.url().endsWith('/seen') && response.request().method() === 'PUT',
  )
  await page.getByRole('link', { name: 'Parley: my boards' }).click()
  await kept
}

async function changeBoard(parley: Parley, board: TestBoard): Promise<void> {
  const oleh = await parley.open(board, 'editor', 'Oleh')
  await boardIsOpen(oleh)
  await drag(oleh, card(oleh, CONTINGENT), await bandSpot(oleh, 'Ukraine', 'support'))
  await expect(token(oleh, 'Ukraine', CONTINGENT)).toBeVisible()
  await drag(oleh, card(oleh, AIR), await bandSpot(oleh, 'Ukraine', 'opposed'))
  await expect(token(oleh, 'Ukraine', AIR)).toBeVisible()
  await oleh.keyboard.press('p')
  await oleh.keyboard.type('A new text')
  await oleh.keyboard.press('Escape')
  await expect(oleh.getByText('Saved', { exact: true }).first()).toBeVisible()
}
