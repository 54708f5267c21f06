/** Every page and dialog of these parts, light and dark, wide and on a phone: axe finds nothing, nothing is cut off. */

import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { type Parley, test } from '../support/parley.ts'

test.use({ expectedComplaints: [/Failed to load resource/] })

async function facilitatorsHome(parley: Parley): Promise<Page> {
  const board = await parley.createBoard({ title: 'River basin' })
  const page = await parley.open(board, 'facilitator', 'Ines Moreau')
  await page.goto('/')
  return page
}

const SCENES: { readonly [name: string]: (parley: Parley) => Promise<Page> } = {
  'home of a stranger': (parley) => parley.visit('/'),
  'home with boards': facilitatorsHome,
  'a board’s menu': async (parley) => {
    const page = await facilitatorsHome(parley)
    await page.getByRole('button', { name: 'More about River basin' }).click()
    await expect(page.getByRole('menuitem', { name: 'Rename…' })).toBeFocused()
    return page
  },
  'one’s own menu': async (parley) => {
    const page = await facilitatorsHome(parley)
    await page.getByRole('button', { name: 'You are Ines Moreau' }).click()
    return page
  },
  'the dialog of a new board': async (parley) => {
    const page = await parley.visit('/')
    await page.getByRole('button', { name: 'New board' }).click()
    return page
  },
  'the question before deleting': async (parley) => {
    const page = await facilitatorsHome(parley)
    await page.getByRole('button', { name: 'More about River basin' }).click()
    await page.getByRole('menuitem', { name: 'Delete…' }).click()
    return page
  },
  'the join page': async (parley) => {
    const board = await parley.createBoard({ title: 'River basin' })
    const page = await parley.visit(board.links.editor.replace(parley.origin, ''))
    await expect(page.getByLabel('Your name')).toBeVisible()
    return page
  },
  'the join page without a link': (parley) => parley.visit('/join'),
  'a link that leads nowhere': async (parley) => {
    const page = await parley.visit('/join#AAAAAAAAAAAAAAAAAAAAAB')
    await expect(page.getByRole('heading', { name: 'This link leads to no board.' })).toBeVisible()
    return page
  },
  'no such board': (parley) => parley.visit('/b/AAAAAAAAAAAAAAAAAAAAAA'),
  'no such page': (parley) => parley.visit('/nowhere'),
}

for (const [name, scene] of Object.entries(SCENES)) {
  test(`axe finds nothing on ${name}, and nothing is wider than a phone`, async ({ parley }) => {
    const page = await scene(parley)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(summary), colorScheme).toEqual([])
    }
    await page.setViewportSize({ width: 360, height: 740 })
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect(scroll).toBeLessThanOrEqual(client)
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on sharing and snapshots, ${colorScheme}`, async ({ parley }) => {
    const board = await parley.createBoard({ title: 'River basin' })
    const page = await parley.open(board, 'facilitator', 'Ines Moreau')
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'Snapshots' }).first().click()
    const panel = page.getByRole('region', { name: 'Snapshots' })
    await panel.getByLabel('Save the board as it is now').fill('Opening')
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('button', { name: 'Restore Opening' })).toBeVisible()
    const inPanel = await new AxeBuilder({ page })
      .include('[aria-labelledby="snapshots"]')
      .analyze()
    expect(inPanel.violations.map(summary)).toEqual([])

    await page.getByRole('button', { name: 'Share' }).click()
    await expect(page.getByRole('button', { name: 'Copy the editor link' })).toBeVisible()
    const inDialog = await new AxeBuilder({ page }).include('dialog').analyze()
    expect(inDialog.violations.map(summary)).toEqual([])
  })
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]

function summary({ id, impact, nodes }: Violation): string {
  return `${impact} ${id}: ${nodes.map(({ html }) => html).join(' ')}`
}
