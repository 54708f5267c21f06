/**
 * `npm test`: everything, on a machine that has only Node and npm. Installs, finds a Chromium, checks, runs all tests
 * (the browser ones against the production build), sums up, and ends every process it has started.
 */
import { join } from 'node:path'
import { install } from '../server/install.js'
import { root } from '../server/root.js'
import { printFaults, toldFaults } from './support/fault-figures.js'
import { findOrInstallChromium } from './support/find-chromium.js'
import { runProgram } from './support/run-program.js'
import { addTallies, playwrightTally, vitestTallies } from './support/tally.js'
import { beginTestRun } from './support/test-run.js'
import { playwrightTroubles, printTroubles, vitestTroubles } from './support/troubles.js'

const { folder, env, end } = beginTestRun()
const KINDS = ['check', 'unit', 'property', 'integration', 'faults', 'e2e', 'processes']

const tallies = new Map(KINDS.map((kind) => [kind, { passed: 0, failed: 0, skipped: 0 }]))
const count = (kind, tally) => tallies.set(kind, addTallies(tallies.get(kind), tally))
const step = (words) => console.log(`\n--- ${words}`)

let faults = []
const troubles = []

try {
  await prepare()
  await check()
  await runVitest()
  await runPlaywright()
} catch (error) {
  console.error(error.message)
  count('check', { passed: 0, failed: 1, skipped: 0 })
} finally {
  faults = toldFaults(folder)
  const leftovers = await end()
  count('processes', oneCheck(leftovers.length === 0))
}
printFaults(faults)
printTroubles(troubles)
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
  step('unit, property, integration and fault tests')
  const result = join(folder, 'vitest.json')
  const { build } = await import('../server/build.js')
  await build(console.log)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${result}`]
  const status = await runProgram('vitest', ['run', ...reporters], env)
  for (const [kind, tally] of vitestTallies(result, root, status)) count(kind, tally)
  troubles.push(...vitestTroubles(result, root))
}

async function runPlaywright() {
  step('browser tests')
  const result = join(folder, 'playwright.json')
  const status = await runProgram('@playwright/test', ['test', '--reporter=list,json'], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: result,
  })
  count('e2e', playwrightTally(result, status))
  troubles.push(...playwrightTroubles(result))
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
