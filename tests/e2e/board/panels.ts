/** How a test finds what stands in the panels beside the canvas. */
import type { Locator, Page } from '@playwright/test'

export function panel(page: Page): Locator {
  return page.getByRole('complementary')
}

/** Opens the details of a proposal by the list of the whole board, as one does without a mouse. */
export async function openProposal(page: Page, cardTitle: string): Promise<void> {
  await page.getByRole('button', { name: 'Board menu' }).press('Enter')
  await page.getByRole('menuitem', { name: 'About this board' }).press('Enter')
  await panel(page).getByRole('button', { name: cardTitle, exact: true }).first().press('Enter')
}

export function titleField(page: Page): Locator {
  return panel(page).getByRole('textbox', { name: 'Title of the proposal' })
}

/** The line of one actor among a proposal's positions. */
export function positionOf(page: Page, actor: string): Locator {
  return panel(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: actor, exact: true }) })
    .first()
}

export function connection(page: Page): Locator {
  return page.getByTestId('connection')
}
