/**
 * `npm run pictures`: takes the README's and the guides' pictures again, from the real program with the founding
 * example, into docs/pictures.
 */
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import { findChromium } from './support/find-chromium.js'
import { startServer } from './support/start-server.ts'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../docs/pictures')
const VIEW = { width: 1440, height: 900 }
const US_GUARANTEES = 'Security guarantees for Ukraine with U.S. participation'
const PACKAGE = [
  'European troop contingent in Ukraine',
  'Contingent reinforced by sea and air',
  'U.S. air support for the stabilization force',
]
/** Made up for the picture, as its title says. */
const STATEMENT = {
  name: 'An invented statement.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(
    [
      'The ministers met in Geneva on Tuesday.',
      'The Swiss hosts offered to monitor a ceasefire. Ana Silva said that every guarantee needs a date. The United Nations would send observers.',
      'The parties agreed to meet again.',
    ].join('\n\n'),
  ),
}

const executablePath = await findChromium()
const server = await startServer()
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  await mkdir(FOLDER, { recursive: true })
  await takeAll(browser, server.origin)
} finally {
  await browser.close()
  await server.stop()
}

async function takeAll(from: Browser, origin: string): Promise<void> {
  const page = await from.newPage({ baseURL: origin, viewport: VIEW, colorScheme: 'light' })
  const response = await page.request.post('/api/boards', {
    data: { template: 'security-guarantees', displayName: 'Ines Moreau' },
  })
  const { url } = (await response.json()) as { url: string }
  await page.goto(url)
  await settled(page)
  await takeInBoth(page, 'board')
  await page.getByRole('article', { name: US_GUARANTEES, exact: true }).click()
  await panel(page).getByRole('heading', { name: 'Positions' }).waitFor()
  await settled(page)
  await take(page, 'proposal')
  await panel(page).press('Escape')
  await takeAnalyses(page)
  await takeRoom(page, await from.newPage({ baseURL: origin, viewport: VIEW }))
  await takeComparison(await from.newPage({ baseURL: origin, viewport: VIEW }))
  await page.goto('/')
  await take(page, 'home')
}

/** What follows from the positions: each beside the board, as the guide for facilitators shows it. */
async function takeAnalyses(page: Page): Promise<void> {
  await openPanel(page, 'Packages')
  await panel(page).getByRole('button', { name: 'New package' }).click()
  for (const title of PACKAGE) {
    await panel(page).getByRole('combobox', { name: 'Put a proposal in' }).selectOption(title)
  }
  await settled(page)
  await takeInBoth(page, 'packages')
  await openPanel(page, 'Sources')
  await panel(page).getByLabel('A file to read').setInputFiles(STATEMENT)
  await panel(page).getByRole('button', { name: 'Look for suggestions' }).click()
  await panel(page).getByRole('heading', { name: 'Suggestions' }).waitFor()
  await settled(page)
  await takeInBoth(page, 'sources')
  await panel(page).press('Escape')
  await page.getByRole('link', { name: 'Matrix' }).click()
  await page.getByRole('grid', { name: 'Positions' }).waitFor()
  await takeInBoth(page, 'matrix')
  await page.getByRole('link', { name: 'Timeline' }).click()
  await page.getByRole('list', { name: 'Timeline' }).waitFor()
  await takeInBoth(page, 'timeline')
  await page.getByRole('link', { name: 'Board', exact: true }).click()
  await settled(page)
  await page.getByRole('button', { name: 'What if' }).click()
  await page.getByRole('button', { name: 'Close panel' }).click()
  await page.getByRole('article', { name: /^Russia\. Russian veto/ }).click()
  await page.keyboard.press('4')
  await page.getByRole('button', { name: 'Moves' }).click()
  await settled(page)
  await takeInBoth(page, 'what-if')
}

/** As a delegate sees it who was named into it by a facilitator who cannot come in. */
async function takeRoom(facilitator: Page, delegate: Page): Promise<void> {
  const board = `/api/boards/${new URL(facilitator.url()).pathname.split('/')[2]}`
  const link = await facilitator.request.post(`${board}/links`, {
    data: { role: 'delegate', actorId: 'europe' },
  })
  const { url } = (await link.json()) as { url: string }
  const token = new URL(url).hash.slice(1)
  await delegate.request.post('/api/join', { data: { token, displayName: 'Ana Silva' } })
  const { id } = (await (await delegate.request.get('/api/me')).json()) as { id: string }
  const room = await facilitator.request.post(`${board}/rooms`, {
    data: { name: 'On monitors', people: [id], isOpenToFacilitators: false },
  })
  await delegate.goto(((await room.json()) as { url: string }).url)
  await settled(delegate)
  await takeInBoth(delegate, 'room')
}

/** Two moves and an amendment after a snapshot, on a board of its own: invented, as the rehearsal in the guide is. */
async function takeComparison(page: Page): Promise<void> {
  const made = await page.request.post('/api/boards', {
    data: { template: 'security-guarantees', displayName: 'Ines Moreau' },
  })
  const { id, url } = (await made.json()) as { id: string; url: string }
  await page.goto(url)
  await settled(page)
  const saved = await page.request.post(`/api/boards/${id}/snapshots`, {
    data: { name: 'Before the break' },
  })
  const { id: snapshotId } = (await saved.json()) as { id: string }
  for (const [token, digit] of [
    [/^United States\. European troop contingent/, '4'],
    [/^United States\. U\.S\. air support/, '3'],
  ] as const) {
    await page.getByRole('article', { name: token }).click()
    await page.keyboard.press(digit)
    await page.keyboard.press('Escape')
  }
  await openPanel(page, 'Compare')
  await panel(page)
    .getByRole('combobox', { name: 'Compare with' })
    .selectOption(`snapshot ${snapshotId}`)
  await panel(page).getByText('2 moves').waitFor()
  await settled(page)
  await takeInBoth(page, 'compare')
  await openPanel(page, 'Snapshots')
  await panel(page).getByRole('listitem').filter({ hasText: 'Before the break' }).waitFor()
  await page.waitForFunction('[...document.images].every((image) => image.complete)')
  await settled(page)
  await takeInBoth(page, 'snapshots')
  await panel(page).getByRole('button', { name: 'Close panel' }).click()
  await openPanel(page, 'Minutes…')
  await page.getByRole('region', { name: 'Attendance', exact: true }).waitFor()
  await takeInBoth(page, 'minutes')
  await page.goto(`${url}/replay`)
  await page.getByRole('slider', { name: 'Moment of the session' }).press('End')
  await page
    .getByText(/from support to abstain/i)
    .first()
    .waitFor()
  await page.getByRole('article', { name: /^United States\. U\.S\. air support/ }).waitFor()
  await takeInBoth(page, 'replay')
}

function panel(page: Page): Locator {
  return page.getByRole('complementary')
}

async function openPanel(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Board menu' }).press('Enter')
  await page.getByRole('menuitem', { name, exact: true }).press('Enter')
}

/** The board is there, saved, and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('toolbar', { name: 'Undo and zoom' }).waitFor()
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(resolve))
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })
}

async function takeInBoth(page: Page, name: string): Promise<void> {
  // Mouse and keyboard are nowhere: what they rest on would look different.
  await page.mouse.move(0, 0)
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  )
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    })
    await take(page, `${name}-${colorScheme}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
}
