import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '#tests/support/fresh-database.ts'
import { failToStart, type RunningServer, startServer } from '#tests/support/start-server.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

/** It may have to build first. */
const TIMEOUT_MS = 300_000

let dataDir: string
let running: RunningServer[]

beforeEach(async () => {
  dataDir = await temporaryFolder()
  running = []
})
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()))
  await rm(dataDir, { recursive: true })
})

async function start(): Promise<RunningServer> {
  const server = await startServer({ dataDir })
  running.push(server)
  return server
}

async function createBoard(
  origin: string,
): Promise<{ readonly id: string; readonly cookie: string }> {
  const response = await fetch(`${origin}/api/boards`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: 'Kept', displayName: 'Ada' }),
  })
  const { id } = (await response.json()) as { id: string }
  return { id, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

async function titleOf(origin: string, id: string, cookie: string): Promise<unknown> {
  const response = await fetch(`${origin}/api/boards/${id}`, { headers: { cookie } })
  return ((await response.json()) as { title?: unknown }).title
}

test(
  'after a crash the next start joins the database that was left running, and every board is there',
  async () => {
    const first = await start()
    const { id, cookie } = await createBoard(first.origin)
    await first.kill()

    const second = await start()

    expect(second.output()).toContain('Joined the database that was running.')
    expect(await titleOf(second.origin, id, cookie)).toBe('Kept')
    expect(await second.stop()).toBe(0)
    await expect(stat(join(dataDir, 'postgres/postmaster.pid'))).rejects.toThrow('ENOENT')
  },
  TIMEOUT_MS,
)

test(
  'the secret is drawn once, for nobody else to read',
  async () => {
    const first = await start()
    const drawn = await readFile(join(dataDir, 'secret'), 'utf8')
    await first.stop()
    await start()

    expect(await readFile(join(dataDir, 'secret'), 'utf8')).toBe(drawn)
    expect(drawn.trim().length).toBeGreaterThanOrEqual(32)
    expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
  },
  TIMEOUT_MS,
)

test(
  'one Ctrl-C that arrives twice, from the terminal and from npm, still stops in order',
  async () => {
    const server = await start()

    process.kill(server.pid, 'SIGINT')
    process.kill(server.pid, 'SIGINT')

    expect(await server.stop()).toBe(0)
    expect(server.output()).toContain('info stopped')
  },
  TIMEOUT_MS,
)

test(
  'the server ends in order when npm is ended without it',
  async () => {
    const npm = await startServer({ dataDir, underNpm: true })

    await npm.kill()

    await expect.poll(() => npm.output(), { timeout: 10_000 }).toContain('info stopped')
    await expect(fetch(npm.origin)).rejects.toThrow()
  },
  TIMEOUT_MS,
)

test(
  'a database that goes away for a moment does not take the server with it',
  async () => {
    const database = await freshDatabase()
    const server = await startServer({ databaseUrl: database.url, dataDir })
    running.push(server)
    const { id, cookie } = await createBoard(server.origin)

    await database.db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`

    await expect.poll(() => titleOf(server.origin, id, cookie)).toBe('Kept')
    expect(await server.stop()).toBe(0)
    await database.drop()
  },
  TIMEOUT_MS,
)

test(
  'wrong settings end the start with a list of all of them',
  async () => {
    const { exitCode, output } = await failToStart({
      dataDir,
      env: { PORT: 'abc', PUBLIC_URL: 'x' },
    })

    expect(exitCode).toBe(1)
    expect(output).toContain(
      'PORT must be a whole number from 0 to 65535, not "abc"\n  PUBLIC_URL must',
    )
  },
  TIMEOUT_MS,
)

test(
  'a port that is taken ends the start with one sentence, before anything else is touched',
  async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0

    const { exitCode, output } = await failToStart({ dataDir, port })
    other.close()

    expect(exitCode).toBe(1)
    expect(output).toContain(`Port ${port} is taken by another program`)
    expect(output).not.toContain('    at ')
    await expect(stat(join(dataDir, 'postgres'))).rejects.toThrow('ENOENT')
  },
  TIMEOUT_MS,
)

test(
  'a database that cannot be reached ends the start with one sentence, without its password',
  async () => {
    const { exitCode, output } = await failToStart({
      dataDir,
      databaseUrl: 'postgresql://parley:hunter2@127.0.0.1:1/boards',
    })

    expect(exitCode).toBe(1)
    expect(output).toContain('The database 127.0.0.1:1/boards cannot be reached')
    expect(output).not.toContain('hunter2')
  },
  TIMEOUT_MS,
)

test(
  'a data folder that cannot be written ends the start with one sentence',
  async () => {
    await writeFile(join(dataDir, 'file'), '')

    const { exitCode, output } = await failToStart({ dataDir: join(dataDir, 'file') })

    expect(exitCode).toBe(1)
    expect(output).toContain(`The data folder ${join(dataDir, 'file')} cannot be written`)
  },
  TIMEOUT_MS,
)

test(
  'a Node that is too old ends the start with one sentence',
  async () => {
    const pretend = 'Object.defineProperty(process, "versions", { value: { node: "20.18.3" } })'
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(pretend)}`

    const { exitCode, output } = await failToStart({ dataDir, env: { NODE_OPTIONS } })

    expect(exitCode).toBe(1)
    expect(output).toBe('Parley needs Node 20.19 or newer; this is 20.18.3.\n')
  },
  TIMEOUT_MS,
)
