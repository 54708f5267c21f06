import { chmod, lstat, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

let folder: string
let running: EmbeddedPostgres[]

beforeEach(async () => {
  folder = await temporaryFolder()
  running = []
})
afterEach(async () => {
  await Promise.all(running.map((postgres) => postgres.stop()))
  await rm(folder, { recursive: true })
})

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres(folder)
  running.push(postgres)
  return postgres
}

async function query(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

/** As another process would connect. */
function asAnother(url: string): pg.Client {
  const other = new URL(url)
  other.searchParams.set('application_name', 'parley-other')
  return new pg.Client({ connectionString: other.href })
}

test('two programs that start at once on an empty folder share one server', async () => {
  const [one, two] = await Promise.all([start(), start()])

  expect([one.joined, two.joined].sort()).toEqual([false, true])
  expect(new URL(one.url).port).toBe(new URL(two.url).port)
})

test('data outlives stop and start', async () => {
  const first = await start()
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  await first.stop()

  const second = await start()

  expect(second.joined).toBe(false)
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

test('stop leaves the server to another Parley that uses it, and the last one stops it', async () => {
  const postgres = await start()
  const other = asAnother(postgres.url)
  await other.connect()

  await postgres.stop()
  expect((await other.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await other.end()
  await expect
    .poll(async () => {
      await postgres.stop()
      return query(postgres.url, 'SELECT 1').catch((error: NodeJS.ErrnoException) => error.code)
    })
    .toBe('ECONNREFUSED')
  running = []
})

test('it listens on this machine only, asks for a password, and syncs to disk', async () => {
  const { url } = await start()
  const withoutPassword = new URL(url)
  withoutPassword.password = 'wrong'

  expect(
    await query(
      url,
      `SELECT current_setting('listen_addresses') AS addresses,
    current_setting('unix_socket_directories') AS sockets, current_setting('fsync') AS fsync`,
    ),
  ).toEqual([{ addresses: '127.0.0.1', sockets: '', fsync: 'on' }])
  await expect(query(withoutPassword.href, 'SELECT 1')).rejects.toThrow(
    'password authentication failed',
  )
})

test.runIf(process.getuid?.() === 0)(
  'root may keep its data in a folder that nobody else may enter',
  async () => {
    await chmod(folder, 0o700)
    const { url } = await start()
    const place = join(folder, 'postgres')

    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect((await lstat(place)).isSymbolicLink()).toBe(true)

    const target = await readlink(place)
    await Promise.all(running.splice(0).map((postgres) => postgres.stop()))
    await rm(target, { recursive: true })
    await expect(startEmbeddedPostgres(folder)).rejects.toThrow('points to a folder that is gone')
  },
)
