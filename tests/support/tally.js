/** Counts tests from the reports that Vitest and Playwright write. */
import { existsSync, readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'

const NONE = { passed: 0, failed: 0, skipped: 0 }
const OUTCOME = { passed: 'passed', failed: 'failed' }

export function addTallies(a, b = NONE) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  }
}

/** @returns by kind, which is the folder under tests/; a run that fails without a failed test counts as one */
export function vitestTallies(path, root, status) {
  const tallies = new Map()
  for (const { name, status: fileStatus, assertionResults } of readReport(path)?.testResults ??
    []) {
    const kind = relative(root, name).split(sep)[1]
    const outcomes = assertionResults.map((test) => OUTCOME[test.status] ?? 'skipped')
    // A file that cannot even be loaded has no tests to fail.
    if (fileStatus === 'failed' && !outcomes.includes('failed')) outcomes.push('failed')
    for (const outcome of outcomes) {
      tallies.set(kind, addTallies(tallies.get(kind) ?? NONE, { ...NONE, [outcome]: 1 }))
    }
  }
  const failed = [...tallies.values()].reduce((sum, tally) => sum + tally.failed, 0)
  if (status !== 0 && failed === 0) tallies.set('check', { ...NONE, failed: 1 })
  return tallies
}

export function playwrightTally(path, status) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(path)?.stats ?? {}
  const failed = status !== 0 && unexpected === 0 ? 1 : unexpected
  return { passed: expected + flaky, failed, skipped }
}

export function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
