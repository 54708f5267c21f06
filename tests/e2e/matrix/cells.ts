/** The matrix as people find it: cells by actor and proposal, rows by proposal. */

import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/parley.ts'

/** Titles as the cards have them; Ukraine has said nothing about the first. */
export const CONTINGENT = 'European troop contingent in Ukraine'

export function grid(page: Page): Locator {
  return page.getByRole('grid', { name: 'Positions' })
}

/** The name of a cell goes on with the stance. */
export function cell(page: Page, actor: string, proposal: string): Locator {
  return page.getByRole('gridcell', { name: new RegExp(`^${quoted(`${actor} on ${proposal}`)}: `) })
}

export function verdictOn(page: Page, proposal: string): Locator {
  return page.getByRole('gridcell', { name: new RegExp(`^${quoted(`Verdict on ${proposal}`)}: `) })
}

export function editor(page: Page, actor: string, proposal: string): Locator {
  return page.getByRole('dialog', { name: `Position of ${actor} on ${proposal}` })
}

export async function goTo(page: Page, view: 'Board' | 'Matrix'): Promise<void> {
  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: view }).click()
}

export async function matrixIsOpen(page: Page): Promise<void> {
  await expect(grid(page)).toBeVisible()
  await page
    .getByText(/^(Saved|(Looking|Commenting) only)$/)
    .first()
    .waitFor()
}

/** The lines of text in an element, as they stand under each other. */
export async function linesOf(thing: Locator): Promise<readonly string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: the lines are what is asked for, and only the layout knows them
  const text = await thing.innerText()
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

function quoted(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
