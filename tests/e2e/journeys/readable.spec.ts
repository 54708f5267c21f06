/** At 100 % every word of the board can be read: nothing lies over anything else, and no word is cut through. */
import { expect, type Page } from '@playwright/test'
import { boardIsOpen } from '../support/hands.ts'
import { test } from '../support/parley.ts'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]

for (const size of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the example can be read at ${size.width} by ${size.height}, ${colorScheme}`, async ({
      parley,
    }) => {
      const board = await parley.createBoard({ template: 'security-guarantees' })
      const page = await parley.open(board, 'facilitator', 'Ines')
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(size)
      await page.reload()
      await boardIsOpen(page)
      await page.evaluate(() => document.fonts.ready)

      expect(await overlaps(page)).toEqual([])
      expect(await cutTexts(page)).toEqual([])
      expect(await smallTexts(page)).toEqual([])
    })
  }
}

/** Pairs of cards, or of tokens, that share ground. */
function overlaps(page: Page): Promise<string[]> {
  return page.getByRole('article').evaluateAll((articles) => {
    const boxes = articles.map((article) => ({
      name: article.getAttribute('aria-label') ?? '',
      box: article.getBoundingClientRect(),
    }))
    const found: string[] = []
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
        if (across > 1 && down > 1) found.push(`${a.name} × ${b.name}`)
      }
    }
    return found
  })
}

/** Texts whose box hides part of a word; a line clamped after a whole word hides none. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const leaves = [...document.querySelectorAll('main *, header *')].filter(
      (element) => element.childElementCount === 0 && (element.textContent ?? '').trim() !== '',
    )
    return leaves
      .filter((element) => {
        const { overflowX, clip, clipPath } = getComputedStyle(element)
        const isSpokenOnly = clip !== 'auto' || clipPath !== 'none'
        return (
          !isSpokenOnly && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
        )
      })
      .map((element) => element.textContent ?? '')
  })
}

/** Words smaller than 9 px on the screen, measured with the board's zoom. */
function smallTexts(page: Page): Promise<string[]> {
  return page.getByRole('article').evaluateAll((articles) =>
    articles
      .flatMap((article) => [...article.querySelectorAll('h3, span')])
      .filter((element) => element.childElementCount === 0 && element.textContent !== '')
      .filter((element) => {
        const zoom = element.getBoundingClientRect().width / (element as HTMLElement).offsetWidth
        return Number.parseFloat(getComputedStyle(element).fontSize) * zoom < 9
      })
      .map((element) => element.textContent ?? ''),
  )
}
