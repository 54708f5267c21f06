/** Runs a program that an npm package brings, to its end, with its words on our terminal. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../../server/root.js'

/** @param name of a package with one program, or with one that is named like it. @returns the exit code */
export async function runProgram(name, parameters, env) {
  const require = createRequire(import.meta.url)
  const { bin } = require(`${name}/package.json`)
  const path =
    typeof bin === 'string' ? bin : (bin[name.split('/').at(-1)] ?? Object.values(bin)[0])
  const program = join(dirname(require.resolve(`${name}/package.json`)), path)
  const child = spawn(process.execPath, [program, ...parameters], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  const [status, signal] = await once(child, 'exit')
  if (signal !== null) throw new Error(`${name} was ended by ${signal}.`)
  return status
}
