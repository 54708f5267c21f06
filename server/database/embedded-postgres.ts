/**
 * Starts the Postgres that comes with Parley, or joins the one that already runs on the same folder: another Parley's,
 * or an orphan that outlived a kill -9. The server is detached, so a Ctrl-C in the terminal reaches it through `stop`
 * and not by signal. Next: supervise-postgres.ts, migrate.ts.
 */
import { once } from 'node:events'
import { mkdir, readFile, realpath } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { StartError } from '../start-error.ts'
import { isProcessAlive } from './is-process-alive.ts'
import { type PostgresAccount, postgresAccount } from './postgres-account.ts'
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts'
import { clusterPassword, ensureCluster } from './postgres-cluster.ts'
import { runAs } from './run-as.ts'

const START_TIMEOUT_MS = 60_000
const RETRY_MS = 100
const PASSING = /Address already in use|postmaster\.pid|another server/

export interface EmbeddedPostgres {
  /** Connection string; its application name tells this process's connections from another Parley's. */
  readonly url: string
  /** It ran before we came. */
  readonly joined: boolean
  /** Whether its process is there; what it says is another question. Cheap enough to be asked twice a second. */
  isAlive(): Promise<boolean>
  /**
   * Brings it back where it was, after a crash; also when another Parley does so at the same time.
   * @returns what is wrong, in Postgres's words; nothing when it runs
   */
  revive(): Promise<string | undefined>
  /** Stops the server, unless another Parley is using it: the last one out stops it. */
  stop(): Promise<void>
}

type Cluster = {
  readonly folder: string
  readonly account: PostgresAccount
  readonly binaries: PostgresBinaries
}

/**
 * @param dataFolder where `postgres/` is kept; made when missing
 * @throws StartError when Postgres cannot run here
 */
export async function startEmbeddedPostgres(dataFolder: string): Promise<EmbeddedPostgres> {
  const place = join(resolve(dataFolder), 'postgres')
  await mkdir(resolve(dataFolder), { recursive: true })
  const account = await postgresAccount(place)
  const binaries = await postgresBinaries(account)
  await ensureCluster(place, binaries, account)
  // The place may be a symlink that the borrowed account cannot follow.
  const cluster = { folder: await realpath(place), account, binaries }
  const { url, joined } = await startOrJoin(cluster, await clusterPassword(cluster.folder))
  return {
    ...{ url, joined },
    isAlive: async () => (await runningServer(cluster.folder)) !== undefined,
    revive: () => revive(cluster, Number(new URL(url).port)),
    stop: () => stop(cluster, url),
  }
}

async function startOrJoin(
  cluster: Cluster,
  password: string,
): Promise<{ readonly url: string; readonly joined: boolean }> {
  const deadline = Date.now() + START_TIMEOUT_MS
  for (;;) {
    const running = await joinRunning(cluster.folder, password)
    if (running !== undefined) return { url: running, joined: true }
    const port = (await abandonedPort(cluster.folder)) ?? (await freePort())
    const problem = await start(cluster, port)
    if (problem === undefined) return { url: connectionString(port, password), joined: false }
    if (Date.now() > deadline || !(await mayPass(cluster.folder, problem))) {
      throw new StartError(`Postgres does not start on ${cluster.folder}: ${problem}`)
    }
    await delay(RETRY_MS)
  }
}

/** On the port that everybody's connections lead to. */
async function revive(cluster: Cluster, port: number): Promise<string | undefined> {
  const problem = await start(cluster, port)
  if (problem === undefined) return undefined
  // Another Parley may have been faster.
  const running = await runningServer(cluster.folder)
  if (running === undefined) return problem
  if (running.port === port) return undefined
  return `it runs on port ${running.port} now, and this process knows it on ${port}: start Parley again`
}

async function joinRunning(folder: string, password: string): Promise<string | undefined> {
  const running = await runningServer(folder)
  if (running === undefined) return undefined
  const url = connectionString(running.port, password)
  return (await answers(url)) ? url : undefined
}

/** A server that comes up, recovers or goes away holds the folder for a while; a port can be taken in between. */
async function mayPass(folder: string, problem: string): Promise<boolean> {
  return PASSING.test(problem) || (await runningServer(folder)) !== undefined
}

/** What is wrong, in Postgres's words; nothing when it runs. */
async function start(cluster: Cluster, port: number): Promise<string | undefined> {
  const log = join(cluster.folder, 'server.log')
  const before = await readFile(log, 'utf8').catch(() => '')
  // Terse: details of an error may quote the row it was about, and its log may be shown to others.
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c log_error_verbosity=terse`
  try {
    await pgCtl(cluster, ['start', '-w', '-l', log, '-o', settings])
    return undefined
  } catch (error) {
    const written = (await readFile(log, 'utf8').catch(() => '')).slice(before.length).trim()
    return written || (error instanceof Error ? error.message : String(error))
  }
}

async function stop(cluster: Cluster, url: string): Promise<void> {
  if ((await runningServer(cluster.folder)) === undefined || (await othersAreConnected(url))) return
  await pgCtl(cluster, ['stop', '-w', '-m', 'fast'])
}

async function pgCtl(cluster: Cluster, commands: readonly string[]): Promise<void> {
  await runAs(cluster.account, cluster.binaries.pgCtl, [...commands, '-D', cluster.folder])
}

async function runningServer(folder: string): Promise<{ readonly port: number } | undefined> {
  const { pid, port } = await lastServer(folder)
  return pid > 0 && port > 0 && isProcessAlive(pid) ? { port } : undefined
}

/** Where a server listened that did not end in order: other Parleys still look for it there. */
async function abandonedPort(folder: string): Promise<number | undefined> {
  const { port } = await lastServer(folder)
  return port > 0 && (await isFree(port)) ? port : undefined
}

/** Postgres keeps its process id and port in the folder while it runs, and after a crash. */
async function lastServer(
  folder: string,
): Promise<{ readonly pid: number; readonly port: number }> {
  const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}

function connectionString(port: number, password: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres?application_name=parley-${process.pid}`
}

async function answers(url: string): Promise<boolean> {
  return (await ask(url, 'SELECT 1')) !== undefined
}

async function othersAreConnected(url: string): Promise<boolean> {
  const others = await ask(
    url,
    `SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'parley-%'
     AND application_name <> current_setting('application_name') LIMIT 1`,
  )
  return others !== undefined && others > 0
}

/** The number of rows, or nothing when the server does not answer. */
async function ask(connectionString: string, query: string): Promise<number | undefined> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 })
  client.on('error', () => {}) // Reported by connect or query as well.
  try {
    await client.connect()
    return (await client.query(query)).rowCount ?? 0
  } catch {
    // Not there, not ready, or somebody else's server on that port: it does not answer.
    return undefined
  } finally {
    await client.end().catch(() => {}) // It never opened.
  }
}

async function isFree(port: number): Promise<boolean> {
  return (await bind(port)) !== undefined
}

async function freePort(): Promise<number> {
  const port = await bind(0)
  if (port === undefined) throw new StartError('No free port.')
  return port
}

/** Takes a port and lets go of it. @returns which, or nothing when it is taken */
async function bind(port: number): Promise<number | undefined> {
  const probe = createServer().listen(port, '127.0.0.1')
  try {
    await once(probe, 'listening')
  } catch {
    // Taken; that is the answer.
    return undefined
  }
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' ? address?.port : undefined
}
