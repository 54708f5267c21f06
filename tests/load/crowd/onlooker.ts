/** A real browser among the crowd: how many frames it draws, and what it shows in the end. */

import type { Browser, Page } from '@playwright/test'
import type { Target } from '../wire/dialect.ts'

/** Cursors of the page: what the load moves in is what it looks at. */
const VIEW = { width: 1440, height: 900 }

/** As text, for what runs the benchmark adds helpers to functions that a page does not know. */
const COUNT_FRAMES = `{
  const frames = { times: [], isOver: false }
  const note = (at) => {
    frames.times.push(at)
    if (!frames.isOver) requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
  window.framesDrawn = frames
}`

export type Frames = {
  readonly perSecond: number
  /** Between one frame and the next, in ms. */
  readonly p50: number
  readonly p95: number
  readonly longest: number
}

export class Onlooker {
  readonly #page: Page

  private constructor(page: Page) {
    this.#page = page
  }

  /** @param person whose cookie of the target's it is */
  static async open(browser: Browser, target: Target, person: number): Promise<Onlooker> {
    const origin = `http://127.0.0.1:${target.port}`
    const context = await browser.newContext({ baseURL: origin, viewport: VIEW })
    const [name = '', value = ''] = (target.cookies[person] ?? '').split('=')
    await context.addCookies([{ name, value, url: origin }])
    const page = await context.newPage()
    await page.goto(`/b/${ROOM}`)
    await page.getByRole('toolbar', { name: 'Undo and zoom' }).waitFor()
    await page.getByTestId('connection').getByText('Saved').waitFor()
    return new Onlooker(page)
  }

  /** Counts from now until it is asked. */
  async startCounting(): Promise<void> {
    await this.#page.evaluate(COUNT_FRAMES)
  }

  async framesSoFar(): Promise<Frames> {
    const times = await this.#page.evaluate(() => {
      const { framesDrawn } = window as unknown as {
        framesDrawn: { times: number[]; isOver: boolean }
      }
      framesDrawn.isOver = true
      return framesDrawn.times
    })
    return framesOf(times)
  }

  /** How many other people's pointers it shows. */
  pointers(): Promise<number> {
    return this.#page.locator('[class*="_pointer"]').count()
  }

  /** Where each card stands on the page, in the page's own words. */
  async cards(): Promise<string> {
    const places = await this.#page
      .locator('[data-shape-type="card"]')
      .evaluateAll((cards) =>
        cards.map(
          (card) =>
            `${card.getAttribute('data-shape-id')} ${(card as HTMLElement).style.transform}`,
        ),
      )
    return places.toSorted().join('\n')
  }

  close(): Promise<void> {
    return this.#page.context().close()
  }
}

export const ROOM = 'crowd'

function framesOf(times: readonly number[]): Frames {
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time))
  const sorted = gaps.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const ms = (times.at(-1) ?? 0) - (times[0] ?? 0)
  return {
    perSecond: ms > 0 ? (gaps.length * 1000) / ms : 0,
    p50: at(0.5),
    p95: at(0.95),
    longest: at(1),
  }
}
