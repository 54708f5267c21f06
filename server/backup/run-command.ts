/** The frame of `npm run backup` and `npm run restore`: one file named, words for the person at the terminal. */

import { resolve } from 'node:path'
import { type Config, readConfig } from '../config.ts'
import { describeError } from '../describe-error.ts'
import { StartError } from '../start-error.ts'
import type { RowCounts } from './backup-file.ts'

export type Command = {
  readonly usage: string
  /** What it says at the end, before the counts. */
  readonly done: (path: string) => string
  readonly run: (config: Config, path: string) => Promise<RowCounts>
}

export async function runCommand({ usage, done, run }: Command): Promise<void> {
  try {
    const [path, ...more] = process.argv.slice(2)
    if (path === undefined || path.startsWith('-') || more.length > 0) throw new StartError(usage)
    const file = resolve(path)
    const counts = await run(readConfig(), file)
    process.stdout.write(`${done(file)}\n${wordsFor(counts)}\n`)
  } catch (error) {
    const words = error instanceof StartError ? error.message : describeError(error)
    process.stderr.write(`${words}\n`)
    process.exitCode = 1
  }
}

function wordsFor(counts: RowCounts): string {
  const lines = Object.entries(counts).map(([table, rows]) => `  ${table} ${rows}`)
  return ['Rows:', ...lines].join('\n')
}
