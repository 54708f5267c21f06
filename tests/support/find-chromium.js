/**
 * The browser for the e2e tests: the one named in PLAYWRIGHT_CHROMIUM or CHROMIUM_PATH, the system's, or Playwright's
 * own. Plain JavaScript: tests/run.js asks before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Chromium without windows. The whole one, headless as well, draws its own tabs and bars in processes of their own for
 * each window: a third of a run's time. Debian has it by itself.
 */
const SHELL = '/usr/bin/chromium-headless-shell'

const SYSTEM = [
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** @returns the program's path; undefined when there is none */
export async function findChromium() {
  const { PLAYWRIGHT_CHROMIUM, CHROMIUM_PATH } = process.env
  const { chromium } = await import('playwright-core')
  const places = [PLAYWRIGHT_CHROMIUM, CHROMIUM_PATH, ...SYSTEM, chromium.executablePath()]
  return places.find((path) => path && existsSync(path))
}

/** The same, after an attempt to install the best one. @throws Error with a sentence that says what to do */
export async function findOrInstallChromium(say) {
  const { PLAYWRIGHT_CHROMIUM, CHROMIUM_PATH } = process.env
  const isNamed = [PLAYWRIGHT_CHROMIUM, CHROMIUM_PATH].some((path) => path && existsSync(path))
  if (!isNamed && !existsSync(SHELL) && mayInstall()) {
    say('Installing a Chromium for the browser tests …')
    installFromDebian('chromium-headless-shell')
  }
  const found = await findChromium()
  if (found) return found
  say('Installing a Chromium for the browser tests …')
  if (!mayInstall() || !installFromDebian('chromium')) installFromPlaywright()
  const installed = await findChromium()
  if (installed) return installed
  throw new Error(
    'There is no Chromium for the browser tests and none could be installed: install one and name it in CHROMIUM_PATH.',
  )
}

/** Root on Debian: a container, mostly. */
function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function installFromDebian(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { stdio: 'inherit', env }
  spawnSync('apt-get', ['update', '-qq'], options)
  const install = ['install', '-y', '-qq', '--no-install-recommends', name]
  return spawnSync('apt-get', install, options).status === 0
}

function installFromPlaywright() {
  const playwright = dirname(
    createRequire(import.meta.url).resolve('@playwright/test/package.json'),
  )
  spawnSync(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium'], {
    stdio: 'inherit',
  })
}
