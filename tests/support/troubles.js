/** Which tests failed, and which needed a second try, from the reports that Vitest and Playwright write. */
import { relative } from 'node:path'
import { readReport } from './tally.js'

const MOST_LINES = 12
const MOST_CHARACTERS = 1200

/**
 * Tests that went wrong at least once, with what they said.
 * @returns {{ name: string, recovered: boolean, words: string }[]}
 */
export function vitestTroubles(path, root) {
  return (readReport(path)?.testResults ?? []).flatMap(
    ({ name: file, status, message, assertionResults }) => {
      const where = relative(root, file)
      const tests = assertionResults
        .filter((test) => test.failureMessages.length > 0)
        .map((test) => trouble(`${where} › ${test.fullName}`, test.status, test.failureMessages[0]))
      // A file that cannot even be loaded has no tests to fail.
      return status === 'failed' && tests.length === 0 ? [trouble(where, status, message)] : tests
    },
  )
}

/** @returns {ReturnType<typeof vitestTroubles>} */
export function playwrightTroubles(path) {
  const inSuite = ({ suites = [], specs = [] }) => [
    ...specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, spec }))),
    ...suites.flatMap(inSuite),
  ]
  return (readReport(path)?.suites ?? [])
    .flatMap(inSuite)
    .filter(({ status }) => status === 'unexpected' || status === 'flaky')
    .map(({ spec, status, results }) =>
      trouble(
        `tests/e2e/${spec.file} › ${spec.title}`,
        status === 'flaky' ? 'passed' : 'failed',
        results
          .find(({ errors }) => errors.length > 0)
          ?.errors.map(({ message }) => message)
          .join('\n'),
      ),
    )
}

export function printTroubles(troubles) {
  for (const { name, recovered, words } of troubles) {
    console.log(`\n${recovered ? 'needed a second try' : 'failed'}: ${name}`)
    console.log(words.replace(/^/gm, '    '))
  }
}

function trouble(name, status, message) {
  const words = (message ?? 'It says nothing more.').slice(0, MOST_CHARACTERS)
  return {
    name,
    recovered: status === 'passed',
    words: words.split('\n').slice(0, MOST_LINES).join('\n'),
  }
}
