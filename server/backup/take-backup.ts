/**
 * Copies a database into a file while people work on it: one read-only transaction sees everything as it was at one
 * moment, and keeps nobody waiting. The file is there once it is whole. Next: backup-file.ts.
 */

import { createWriteStream } from 'node:fs'
import { access, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg, { type ClientBase } from 'pg'
import { StartError } from '../start-error.ts'
import { endLine, headerLine, type RowCounts, rowLine } from './backup-file.ts'
import { appliedMigrations, tablesInOrder } from './tables-in-order.ts'

/** Bytes of rows that are asked for at a time; a row may have some megabytes. */
const BATCH_BYTES = 8 * 1024 * 1024
const MAX_BATCH_ROWS = 2_000

/** @returns how many rows of each table are in it. @throws StartError when the file is there already */
export async function takeBackup(url: string, path: string, now: Date): Promise<RowCounts> {
  if (await isThere(path)) throw new StartError(`${path} is there already: name another file.`)
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // The query under way fails with the same error.
  await client.connect()
  const part = `${path}.part`
  const counts: Record<string, number> = {}
  try {
    // It holds what everybody wrote: nobody else's to read.
    const file = createWriteStream(part, { mode: 0o600 })
    await pipeline(Readable.from(linesOf(client, counts, now)), createGzip(), file)
    await sync(part)
    await rename(part, path)
    await sync(dirname(path))
    return counts
  } catch (error) {
    await rm(part, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function* linesOf(
  client: ClientBase,
  counts: Record<string, number>,
  now: Date,
): AsyncGenerator<string> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  yield headerLine(now, await appliedMigrations(client))
  for (const table of await tablesInOrder(client)) {
    counts[table] = 0
    for await (const json of rowsOf(client, table)) {
      counts[table] += 1
      yield rowLine({ table, json })
    }
  }
  await client.query('COMMIT')
  yield endLine(counts)
}

/** Through a cursor, so many at a time as their size allows. */
async function* rowsOf(client: ClientBase, table: string): AsyncGenerator<string> {
  await client.query(
    `DECLARE batch NO SCROLL CURSOR FOR SELECT to_json(t)::text AS json FROM "${table}" t`,
  )
  for (let count = 1; ; ) {
    const { rows } = await client.query<{ json: string }>(`FETCH ${count} FROM batch`)
    for (const { json } of rows) yield json
    if (rows.length < count) break
    const bytes = rows.reduce((sum, { json }) => sum + json.length, 0)
    count = Math.max(1, Math.min(MAX_BATCH_ROWS, Math.floor((BATCH_BYTES * count) / (bytes + 1))))
  }
  await client.query('CLOSE batch')
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  )
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
