/** What is wrong with how a page looks: axe's complaints, words that are cut, things that stick out; light and dark, three widths. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WIDTHS = [1280, 1920, 390] as const
const HEIGHTS = { 1280: 800, 1920: 1080, 390: 780 } as const

export type View = {
  readonly colorScheme: 'light' | 'dark'
  readonly width: (typeof WIDTHS)[number]
}

const ALL_VIEWS: readonly View[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
  WIDTHS.map((width) => ({ colorScheme, width })),
)

/** Checks what is on the screen now; what is drawn on the canvas has tests of its own. */
export async function looksRight(page: Page, state: string, views = ALL_VIEWS): Promise<void> {
  const before = page.viewportSize()
  const found: string[] = []
  for (const { colorScheme, width } of views) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: HEIGHTS[width] })
    const where = `${state}, ${colorScheme}, ${width}`
    for (const words of await complaints(page)) found.push(`${where}: ${words}`)
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
  expect(found).toEqual([])
}

async function complaints(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('.tl-container').analyze()
  const axe = violations.map(
    ({ impact, id, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )
  return [...axe, ...(await page.evaluate(sightComplaints))]
}

/** Runs in the page. */
function sightComplaints(): string[] {
  const found: string[] = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide`)
  const leaves = [...document.querySelectorAll('body *')].filter(
    (element) =>
      element.childElementCount === 0 &&
      (element.textContent ?? '').trim() !== '' &&
      !element.closest('.tl-container') &&
      element.getClientRects().length > 0,
  )
  for (const element of leaves) {
    const style = getComputedStyle(element)
    if (style.clipPath !== 'none' || element.closest('h1')) continue
    const text = (element.textContent ?? '').slice(0, 40)
    const box = element.getBoundingClientRect()
    if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut: ${text}`)
    if (box.right > innerWidth + 1 || box.left < -1) found.push(`off the screen: ${text}`)
  }
  return found
}
