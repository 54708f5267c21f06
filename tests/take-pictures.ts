/**
 * `npm run pictures`: takes the README's and the guides' pictures again, from the real program with the founding
 * example, into docs/pictures.
 */
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from './support/find-chromium.js'
import { startServer } from './support/start-server.ts'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../docs/pictures')
const VIEW = { width: 1440, height: 900 }
const US_GUARANTEES = 'Security guarantees for Ukraine with U.S. participation'

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
  await take(page, 'board-light')
  await page.getByRole('article', { name: US_GUARANTEES, exact: true }).click()
  await page.getByRole('complementary').getByText('Positions').first().waitFor()
  await settled(page)
  await take(page, 'proposal')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(url)
  await settled(page)
  await take(page, 'board-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  await take(page, 'home')
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

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
}
