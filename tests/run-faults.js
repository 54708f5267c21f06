/**
 * `npm run test:faults`: every fault at full size, one after the other, on a quiet machine. Prints a table of what came
 * of each and writes it to docs/faults.json. Words after `--` choose files, as with Vitest; then nothing is written.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../server/build.js'
import { root } from '../server/root.js'
import { printFaults, toldFaults } from './support/fault-figures.js'
import { runProgram } from './support/run-program.js'
import { beginTestRun } from './support/test-run.js'

const chosen = process.argv.slice(2)
const run = beginTestRun()
const started = Date.now()
let status = 1
let faults = []

try {
  await build(console.log)
  const parameters = ['run', '--project', 'faults', '--no-file-parallelism', ...chosen]
  status = await runProgram('vitest', parameters, { ...run.env, TEST_SIZE: 'full' })
  faults = toldFaults(run.folder)
} catch (error) {
  console.error(error.message)
} finally {
  const leftovers = await run.end()
  if (leftovers.length > 0) status = 1
}

printFaults(faults)
const minutes = Math.round((Date.now() - started) / 6_000) / 10
console.log(`\n${status === 0 ? 'passed' : 'FAILED'}, ${minutes} minutes`)
if (status === 0 && chosen.length === 0) {
  const written = { node: process.versions.node, minutes, faults }
  writeFileSync(join(root, 'docs/faults.json'), `${JSON.stringify(written, undefined, 2)}\n`)
}
process.exitCode = status
