/** What `npm test` says of a run, from reports that Vitest and Playwright really wrote of a few tiny tests. */

import { spawnSync } from 'node:child_process'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { playwrightTally, vitestTallies } from '#tests/support/tally.js'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { playwrightTroubles, vitestTroubles } from '#tests/support/troubles.js'

const require = createRequire(import.meta.url)
const programOf = (name: string, file: string) =>
  join(dirname(require.resolve(`${name}/package.json`)), file)

let folder: string

beforeAll(async () => {
  folder = await temporaryFolder()
  await symlink(dirname(programOf('vitest', '')), join(folder, 'node_modules'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs a program of the package in the folder, as if nothing of this run were around it. @returns its exit code */
function run(program: string, ...parameters: readonly string[]): number | null {
  const around = Object.keys(process.env).filter((name) => /^(VITEST|TEST)/.test(name))
  const env = {
    ...process.env,
    ...Object.fromEntries(around.map((name) => [name, undefined])),
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(folder, 'playwright.json'),
  }
  return spawnSync(process.execPath, [program, ...parameters], { cwd: folder, env }).status
}

async function write(path: string, lines: readonly string[]): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), `${lines.join('\n')}\n`)
}

describe('a run of Vitest', () => {
  const report = () => join(folder, 'vitest.json')
  let status: number | null

  beforeAll(async () => {
    await write('tests/unit/sums.test.js', [
      "import { describe, expect, test } from 'vitest'",
      "test('one', () => expect(1).toBe(1))",
      "test.skip('left out', () => expect(1).toBe(2))",
      "describe('sums', () => test('two', () => expect(1 + 1).toBe(3)))",
      'let tries = 0',
      "test('in the end', { retry: 1 }, () => expect(++tries).toBe(2))",
      `test('at length', () => { throw new Error('line\\n'.repeat(40)) })`,
    ])
    await write('tests/property/broken.test.js', ["import './what-is-not-there.js'"])
    const reporters = ['--reporter=json', `--outputFile=${report()}`]
    status = run(programOf('vitest', 'vitest.mjs'), 'run', '--root', folder, ...reporters)
  })

  test('is counted by folder, a file that cannot be loaded as one that failed', () => {
    expect(status).toBe(1)
    expect(Object.fromEntries(vitestTallies(report(), folder, status))).toEqual({
      unit: { passed: 2, failed: 2, skipped: 1 },
      property: { passed: 0, failed: 1, skipped: 0 },
    })
  })

  test('is told by what failed and what needed a second try, with a few words of each', () => {
    const troubles = vitestTroubles(report(), folder)
    const named = troubles.map(({ name, recovered }) => [name, recovered])
    expect(named.toSorted()).toEqual([
      ['tests/property/broken.test.js', false],
      ['tests/unit/sums.test.js › at length', false],
      ['tests/unit/sums.test.js › in the end', true],
      ['tests/unit/sums.test.js › sums two', false],
    ])
    const wordsOf = (part: string) => troubles.find(({ name }) => name.includes(part))?.words
    expect(wordsOf('sums two')).toContain('expected 2 to be 3')
    expect(wordsOf('in the end')).toContain('expected 1 to be 2')
    expect(wordsOf('broken')).toContain('what-is-not-there.js')
    expect(wordsOf('at length')?.split('\n')).toHaveLength(12)
  })
})

describe('a run of Playwright', () => {
  const report = () => join(folder, 'playwright.json')
  let status: number | null

  beforeAll(async () => {
    await write('playwright.config.js', [
      "export default { testDir: 'tests/e2e', retries: 1, workers: 1 }",
    ])
    await write('tests/e2e/pages/sums.spec.js', [
      "import { expect, test } from '@playwright/test'",
      "test('one', () => expect(1).toBe(1))",
      "test.skip('left out', () => expect(1).toBe(2))",
      "test.describe('sums', () => { test('two', () => expect(1 + 1).toBe(3)) })",
      "test('in the end', ({}, { retry }) => expect(retry).toBe(1))",
    ])
    status = run(programOf('@playwright/test', 'cli.js'), 'test', '--reporter=json')
  })

  test('is counted, what passed at the second try among what passed', () => {
    expect(status).toBe(1)
    expect(playwrightTally(report(), status)).toEqual({ passed: 2, failed: 1, skipped: 1 })
  })

  test('is told by what failed and what needed a second try', () => {
    const troubles = playwrightTroubles(report())
    expect(troubles.map(({ name, recovered }) => [name, recovered]).toSorted()).toEqual([
      ['tests/e2e/pages/sums.spec.js › in the end', true],
      ['tests/e2e/pages/sums.spec.js › two', false],
    ])
    for (const { words } of troubles) expect(words).toContain('toBe')
  })
})

test('a run that fails without a report, or with none that failed in it, counts as failed', () => {
  const nowhere = join(folder, 'nowhere.json')
  expect([...vitestTallies(nowhere, folder, 1)]).toEqual([
    ['check', { passed: 0, failed: 1, skipped: 0 }],
  ])
  expect([...vitestTallies(nowhere, folder, 0)]).toEqual([])
  expect(playwrightTally(nowhere, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect([vitestTroubles(nowhere, folder), playwrightTroubles(nowhere)]).toEqual([[], []])
})
