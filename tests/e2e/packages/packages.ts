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

/** Points for the options of the founding example's five issues, as a trainer might hand them out. */
const SHEETS = {
  ukraine: {
    reservation: 30,
    points: {
      'i-force': { contingent: 30 },
      'i-usrole': { air: 20, troops: 25 },
      'i-decision': { 'without-russia': 15, 'russia-takes-part': 8 },
      'i-uaf': { 'no-limits': 20, limits: 2 },
      'i-arms': { purchase: 10 },
    },
  },
  us: {
    reservation: 25,
    points: {
      'i-force': { none: 5, contingent: 15 },
      'i-usrole': { none: 35, air: 20 },
      'i-decision': { 'without-russia': 5, 'russia-takes-part': 20 },
      'i-uaf': { 'no-limits': 10, limits: 8 },
      'i-arms': { purchase: 20 },
    },
  },
} as const

/** As a program would: to the board that is open on this page. */
export async function bringSheets(page: Page): Promise<void> {
  for (const [actorId, sheet] of Object.entries(SHEETS)) {
    const path = `${page.url().replace('/b/', '/api/boards/')}/scores/${actorId}`
    const answer = await page.request.put(path, { data: { ...sheet, version: 0 } })
    expect(answer.status()).toBe(200)
  }
}

export function points(page: Page): Locator {
  return panel(page).getByRole('button', { name: 'Points', exact: true })
}

export async function showPoints(page: Page, audience: RegExp): Promise<void> {
  const field = panel(page).getByRole('combobox', { name: 'Who sees the points' })
  const option = field.locator('option').filter({ hasText: audience })
  await field.selectOption({ label: (await option.textContent()) ?? '' })
}
