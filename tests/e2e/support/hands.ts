/** What people do on a board with a mouse, and how a test finds what they see: by role and name. */
import type { Locator, Page } from '@playwright/test'

export type Spot = { readonly x: number; readonly y: number }

export const BAND_NAMES = ['support', 'conditional', 'abstain', 'opposed', 'red_line'] as const
export type BandName = (typeof BAND_NAMES)[number]

/** The card of a proposal on the floor, by the proposal's full title. */
export function card(page: Page, title: string): Locator {
  return page.getByRole('article', { name: title, exact: true })
}

/** The token of a proposal in an actor's lane; its name goes on with the stance. */
export function token(page: Page, actor: string, title: string): Locator {
  return page.getByRole('article', { name: new RegExp(`^${quoted(actor)}\\. ${quoted(title)}: `) })
}

export function lane(page: Page, actor: string): Locator {
  return page.getByRole('main').getByRole('region', { name: actor, exact: true })
}

/** Waits until the board is drawn: it has lanes, and its cards are where they belong. */
export async function boardIsOpen(page: Page): Promise<void> {
  await page.getByRole('toolbar', { name: 'Undo and zoom' }).waitFor()
  await page
    .getByText(/^(Saved|(Looking|Commenting) only)$/)
    .first()
    .waitFor()
}

/** A spot near the right end of a band, where no token's text is in the way of reading a failure's picture. */
export async function bandSpot(page: Page, actor: string, band: BandName): Promise<Spot> {
  const box = await boxOf(lane(page, actor).locator(`[data-stance="${band}"]`).first())
  return { x: box.x + box.width / 2, y: box.y + box.height - 14 }
}

export async function headSpot(page: Page, actor: string): Promise<Spot> {
  const box = await boxOf(lane(page, actor))
  return { x: box.x + box.width / 2, y: box.y + 26 }
}

export async function middleOf(thing: Locator): Promise<Spot> {
  const box = await boxOf(thing)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Takes a thing in the middle and lets it go at a spot, moving as a hand does: through the places between. */
export async function drag(page: Page, from: Locator | Spot, to: Spot): Promise<void> {
  await grab(page, from)
  await moveTo(page, to)
  await page.mouse.up()
}

export async function grab(page: Page, from: Locator | Spot): Promise<void> {
  const { x, y } = 'x' in from ? from : await middleOf(from)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 6, y + 6, { steps: 2 })
}

export async function moveTo(page: Page, { x, y }: Spot): Promise<void> {
  await page.mouse.move(x, y, { steps: 12 })
}

export async function boxOf(thing: Locator) {
  const box = await thing.boundingBox()
  if (box === null) throw new Error(`${thing} is not on the screen`)
  return box
}

function quoted(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
