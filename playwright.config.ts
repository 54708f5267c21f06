import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/support/find-chromium.js'

const executablePath = await findChromium()
const asRoot = process.getuid?.() === 0

/** Browser tests: the production build, a real Chromium, and a server and database of its own for each worker. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/prepare-run.ts',
  outputDir: 'test-results',
  workers: 2,
  // On a noisy machine one more try tells a slow browser from a fault; the list names every test that needed it.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // Recording every test costs a third of the run: the second try is recorded, the first is not.
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
