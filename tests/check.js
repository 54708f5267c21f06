/**
 * `npm run check`: what is worth waiting for before each commit, its parts side by side. The words of a part are printed
 * whole when it ends, so that none of them interrupts another; it fails if any of them fails, and runs the others still.
 */
import { generate } from '../server/generate.js'
import { programOutput } from './support/run-program.js'

const PARTS = [
  ['@biomejs/biome', 'ci'],
  ['typescript', '--pretty', String(process.stdout.isTTY ?? false)],
  ['vitest', 'run', '--project', 'unit', '--project', 'property'],
]

generate()
const outcomes = await Promise.all(PARTS.map(check))
process.exitCode = outcomes.every((isGood) => isGood) ? 0 : 1

async function check([name, ...parameters]) {
  const began = Date.now()
  const { status, words } = await programOutput(name, parameters, colours())
  const seconds = ((Date.now() - began) / 1000).toFixed(0)
  console.log(`--- ${name}: ${status === 0 ? 'passed' : 'FAILED'}, ${seconds} s\n${words}`)
  return status === 0
}

/** A program whose words go through a pipe does not see the terminal at its end. */
function colours() {
  return process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
}
