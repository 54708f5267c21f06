/**
 * What is wrong with how a page looks: axe's complaints, words that are cut, things that stick out; light and dark, three
 * widths. Nearly all of its time is axe's, so axe looks twice: once in the light and wide, once in the dark on a phone.
 */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WIDTHS = [1280, 1920, 390] as const
const HEIGHTS = { 1280: 800, 1920: 1080, 390: 780 } as const
const AXE_LOOKS_AT = { light: 1280, dark: 390 } as const
/** In the dark the page is the same but for its colours: the rules that see colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

export type View = {
  readonly colorScheme: 'light' | 'dark'
  readonly width: (typeof WIDTHS)[number]
  /** Whether axe looks too. */
  readonly axe: boolean
}

const ALL_VIEWS: readonly View[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
  WIDTHS.map((width) => ({ colorScheme, width, axe: width === AXE_LOOKS_AT[colorScheme] })),
)

/** Checks what is on the screen now; what is drawn on the canvas has tests of its own. */
export async function looksRight(page: Page, state: string, views = ALL_VIEWS): Promise<void> {
  const before = page.viewportSize()
  const found: string[] = []
  for (const view of views) {
    const { colorScheme, width } = view
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: HEIGHTS[width] })
    const where = `${state}, ${colorScheme}, ${width}`
    for (const words of await complaints(page, view)) found.push(`${where}: ${words}`)
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
  expect(found).toEqual([])
}

async function complaints(page: Page, { axe }: View): Promise<string[]> {
  const seen = await page.evaluate(sightComplaints)
  return axe ? [...(await axeComplaints(page, { without: '.tl-container' })), ...seen] : seen
}

type Looked = {
  /** None named: all. */
  readonly rules?: readonly string[]
  /** What is left out, as a selector. */
  readonly without?: string
}

/** What axe finds on the page as it is now. */
export async function axeComplaints(
  page: Page,
  { rules = [], without }: Looked = {},
): Promise<string[]> {
  // There are no frames here; for them alone axe would open a page of its own, which takes as long as looking.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (rules.length > 0) axe.withRules([...rules])
  if (without) axe.exclude(without)
  const { violations } = await axe.analyze()
  return violations.map(
    ({ impact, id, nodes }) =>
      `${impact} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`,
  )
}

/** What axe finds in both colour schemes. */
export async function axeComplaintsInBoth(page: Page, looked: Looked = {}): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const light = await axeComplaints(page, looked)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await axeComplaints(page, { ...looked, rules: COLOUR_RULES })
  return [...light, ...dark.map((words) => `dark: ${words}`)]
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
