/**
 * `npm test`: everything, on a machine that has only Node and npm. Installs, finds a Chromium, checks, runs all tests
 * (the browser ones against the production build), sums up, and ends every process it has started.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { install } from '../server/install.js'
import { root } from '../server/root.js'
import { endLeftovers } from './support/end-leftovers.js'
import { findOrInstallChromium } from './support/find-chromium.js'
import { runProgram } from './support/run-program.js'
import { addTallies, playwrightTally, vitestTallies } from './support/tally.js'

/** Everything temporary goes in here, and everything started carries its name in the environment. */
const folder = mkdtempSync(join(tmpdir(), 'parley-test-run-'))
chmodSync(folder, 0o755) // The account that Postgres borrows from root must be able to enter.
const env = { TMPDIR: folder, PARLEY_TEST_RUN: folder, NEXT_TELEMETRY_DISABLED: '1', CI: '1' }
const KINDS = ['check', 'unit', 'property', 'integration', 'e2e', 'processes']

const tallies = new Map(KINDS.map((kind) => [kind, { passed: 0, failed: 0, skipped: 0 }]))
const count = (kind, tally) => tallies.set(kind, addTallies(tallies.get(kind), tally))
const step = (words) => console.log(`\n--- ${words}`)

process.on('SIGINT', () => {}) // It reaches the running step too; what follows cleans up.

try {
  await prepare()
  await check()
  await runVitest()
  await runPlaywright()
} catch (error) {
  console.error(error.message)
  count('check', { passed: 0, failed: 1, skipped: 0 })
} finally {
  const leftovers = await endLeftovers(folder)
  for (const leftover of leftovers) console.error(`Left behind, ended now: ${leftover}`)
  count('processes', oneCheck(leftovers.length === 0))
  rmSync(folder, { recursive: true, force: true })
}
report()

async function prepare() {
  step('packages, database client, browser')
  install(console.log)
  const { generate } = await import('../server/generate.js')
  generate()
  env.CHROMIUM_PATH = await findOrInstallChromium(console.log)
  console.log(`Node ${process.versions.node}, ${env.CHROMIUM_PATH}`)
}

async function check() {
  for (const [name, ...parameters] of [
    ['@biomejs/biome', 'ci'],
    ['typescript', '--pretty', 'false'],
  ]) {
    step(name)
    count('check', oneCheck((await runProgram(name, parameters, env)) === 0))
  }
}

async function runVitest() {
  step('unit, property and integration tests')
  const result = join(folder, 'vitest.json')
  const { build } = await import('../server/build.js')
  await build(console.log)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${result}`]
  const status = await runProgram('vitest', ['run', ...reporters], env)
  for (const [kind, tally] of vitestTallies(result, root, status)) count(kind, tally)
}

async function runPlaywright() {
  step('browser tests')
  const result = join(folder, 'playwright.json')
  const status = await runProgram('@playwright/test', ['test', '--reporter=list,json'], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: result,
  })
  count('e2e', playwrightTally(result, status))
}

function oneCheck(isGood) {
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 }
}

function report() {
  console.log(
    `\n${'kind'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}`,
  )
  for (const [kind, { passed, failed, skipped }] of tallies) {
    console.log(
      `${kind.padEnd(14)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(skipped).padStart(9)}`,
    )
  }
  const silent = KINDS.filter((kind) => addTallies(tallies.get(kind)).passed === 0)
  if (silent.length > 0) console.log(`\nNothing passed in: ${silent.join(', ')}.`)
  const { passed, failed, skipped } = [...tallies.values()].reduce((sum, tally) =>
    addTallies(sum, tally),
  )
  process.exitCode = failed > 0 || silent.length > 0 ? 1 : 0
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
}
