/**
 * What the fault runs tell: one line of JSON per fault, in a file that the run's processes share. Printed as a table by
 * tests/run.js and tests/run-faults.js.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'faults.jsonl'

/**
 * @typedef {object} FaultFigures
 * @property {string} fault what was done
 * @property {string} size how much of it
 * @property {Readonly<Record<string, string | number>>} figures what came of it; a word says what a number counts
 */

/** @param {FaultFigures} told shown at once, and kept for the table when a whole run is under way */
export function tellFault(told) {
  const folder = process.env.PARLEY_TEST_RUN
  if (folder !== undefined) appendFileSync(join(folder, FILE), `${JSON.stringify(told)}\n`)
  process.stdout.write(`${lineOf(told)}\n`)
}

/** @param {string} folder of the run @returns {FaultFigures[]} */
export function toldFaults(folder) {
  const file = join(folder, FILE)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** @param {FaultFigures[]} faults */
export function printFaults(faults) {
  if (faults.length === 0) return
  console.log('\nfaults')
  for (const told of faults) console.log(`  ${lineOf(told)}`)
}

/** @param {FaultFigures} told */
function lineOf({ fault, size, figures }) {
  const words = Object.entries(figures).map(([name, value]) => `${name} ${value}`)
  return `${fault.padEnd(44)} ${size.padEnd(28)} ${words.join(', ')}`
}
