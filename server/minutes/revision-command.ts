/** `npm run revision -- board.json`: prints the revision of a board's JSON export, to hold against the one on minutes. */

import { readFile } from 'node:fs/promises'
import { describeError } from '../describe-error.ts'
import { revisionOfFile } from './revision-of.ts'

const [path] = process.argv.slice(2)
try {
  if (path === undefined) throw new Error('Say which file: npm run revision -- board.json')
  process.stdout.write(`${revisionOfFile(await readFile(path, 'utf8'))}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : describeError(error)}\n`)
  process.exitCode = 1
}
