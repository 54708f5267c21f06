/** Runs a program that an npm package brings, to its end. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../../server/root.js'

/**
 * Its words go to our terminal as they come.
 * @param name of a package with one program, or with one that is named like it
 * @returns the exit code
 */
export async function runProgram(name, parameters, env) {
  return statusOf(name, started(name, parameters, { env, stdio: 'inherit' }))
}

/** @param name as above. @returns the exit code, and all it said, in the order it said it */
export async function programOutput(name, parameters, env) {
  const child = started(name, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => said.push(words))
  const status = await statusOf(name, child)
  return { status, words: Buffer.concat(said).toString() }
}

function started(name, parameters, { env, stdio }) {
  const require = createRequire(import.meta.url)
  const { bin } = require(`${name}/package.json`)
  const path =
    typeof bin === 'string' ? bin : (bin[name.split('/').at(-1)] ?? Object.values(bin)[0])
  const program = join(dirname(require.resolve(`${name}/package.json`)), path)
  return spawn(process.execPath, [program, ...parameters], {
    cwd: root,
    stdio,
    env: { ...process.env, ...env },
  })
}

/** It is not over before all it said has come. */
async function statusOf(name, child) {
  const [status, signal] = await once(child, 'close')
  if (signal !== null) throw new Error(`${name} was ended by ${signal}.`)
  return status
}
