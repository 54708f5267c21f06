/** How a test says who could do what alone, in the panel of what would hold. */

import type { Page } from '@playwright/test'
import { panel } from '../board/panels.ts'

/** Cards by their titles, and the actor who could carry each out. */
export async function giveMoves(
  page: Page,
  moves: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [title, actor] of Object.entries(moves)) {
    await panel(page).getByRole('combobox', { name: 'Add a proposal' }).selectOption(title)
    await panel(page)
      .getByRole('combobox', { name: `Who could do it alone: ${title}` })
      .selectOption(actor)
  }
}
