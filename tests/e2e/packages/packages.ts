/** What the tests of this folder do and find in the panels of packages. */

import { expect, type Locator, type Page } from '@playwright/test'
import { panel } from '../board/panels.ts'

export async function openPackages(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Board menu' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Packages' }).press('Enter')
  await expect(panel(page).getByRole('button', { name: 'Tray' })).toBeVisible()
}

/** The titles of the cards in the package that is open. */
export function contents(page: Page): Locator {
  return panel(page)
    .getByRole('list', { name: 'In this package' })
    .getByRole('button', { name: /^(?!Take out)/ })
}

export async function putIn(page: Page, ...titles: readonly string[]): Promise<void> {
  for (const title of titles)
    await panel(page).getByRole('combobox', { name: 'Put a proposal in' }).selectOption(title)
}

/** A part of the panel under its heading. */
export function part(page: Page, title: string): Locator {
  return panel(page).getByRole('region', { name: title, exact: true })
}

/** Contingent with sea and air, US air support, no limits, $90bn, Russia taking part without a veto. */
export const WESTERN = [
  'European troop contingent in Ukraine',
  'Contingent reinforced by sea and air',
  'U.S. air support for the stabilization force',
  '$90bn of arms purchases, funded by Europe',
  'Very robust Ukrainian forces, without limitations',
  'Russia takes part in negotiating the guarantees',
]
