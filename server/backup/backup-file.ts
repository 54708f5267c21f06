/**
 * A backup on disk: gzip of one JSON value a line. First a header, then every row of every table, `["Board", {…}]`, in an
 * order in which they can be put back, and at the end how many there were, so that a file that was cut short shows.
 * Readable with `zcat`, and by any Postgres. Written by take-backup.ts, read by restore-backup.ts.
 */

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { StartError } from '../start-error.ts'

const header = z.object({
  parley: z.literal('backup'),
  format: z.literal(1),
  /** ISO 8601. */
  at: z.string(),
  /** What the database had applied, oldest first. */
  migrations: z.array(z.string()),
})
const end = z.object({ rows: z.record(z.string(), z.number()) })
const row = z.tuple([z.string(), z.record(z.string(), z.unknown())])

export type BackupHeader = z.infer<typeof header>
/** How many rows each table has. */
export type RowCounts = Readonly<Record<string, number>>

/** `json` is the row as Postgres wrote it, and as it will read it: numbers in it may be larger than JavaScript's. */
export type BackupRow = { readonly table: string; readonly json: string }

export function headerLine(at: Date, migrations: readonly string[]): string {
  return line({ parley: 'backup', format: 1, at: at.toISOString(), migrations })
}

export function rowLine({ table, json }: BackupRow): string {
  return `[${JSON.stringify(table)},${json}]\n`
}

export function endLine(rows: RowCounts): string {
  return line({ rows })
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

/** Only the first line. @throws StartError when it is no backup of ours */
export async function readHeader(path: string): Promise<BackupHeader> {
  for await (const text of linesOf(path)) {
    const read = header.safeParse(parsed(text))
    if (read.success) return read.data
    break
  }
  throw new StartError(`${path} is no backup of Parley's, or of a newer one.`)
}

/** All rows, and the counts when the last one was given. @throws StartError when the file ends before its end */
export async function* readRows(path: string): AsyncGenerator<BackupRow, RowCounts> {
  let isHeader = true
  for await (const text of linesOf(path)) {
    if (isHeader) isHeader = false
    else if (text.startsWith('[')) yield readRow(text, path)
    else return endIn(text, path)
  }
  throw damaged(path)
}

function readRow(text: string, path: string): BackupRow {
  const read = row.safeParse(parsed(text))
  if (!read.success) throw damaged(path)
  const [table] = read.data
  return { table, json: text.slice(JSON.stringify(table).length + 2, -1) }
}

function endIn(text: string, path: string): RowCounts {
  const read = end.safeParse(parsed(text))
  if (!read.success) throw damaged(path)
  return read.data.rows
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const unzipped = createGunzip()
  // What is wrong with the file is wrong with what comes out of it.
  file.on('error', (error) => unzipped.destroy(error))
  file.pipe(unzipped)
  const lines = createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })
  let failure: Error | undefined
  unzipped.on('error', (error) => {
    failure = error
    lines.close()
  })
  try {
    yield* lines
  } catch (error) {
    failure ??= error instanceof Error ? error : new Error('unknown', { cause: error })
  } finally {
    lines.close()
    file.destroy()
    unzipped.destroy()
  }
  if (failure !== undefined) throw unreadable(path, failure)
}

function unreadable(path: string, cause: Error): StartError {
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT') return new StartError(`There is no file ${path}.`, { cause })
  return new StartError(
    `${path} cannot be read to its end (${code}): it is no backup, or damaged.`,
    {
      cause,
    },
  )
}

function damaged(path: string): StartError {
  return new StartError(`${path} is damaged: it ends too early, or holds what is no row.`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: as wrong as any other value.
    return undefined
  }
}
