/**
 * The program: settings, port, database, live boards, pages, and the way out again. start.js runs it; bundled into
 * dist/main.js for production. Next on the path of a board: start-boards.ts.
 */
import { once } from 'node:events'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkDataFolder } from './check-data-folder.ts'
import { Closers } from './closers.ts'
import { type Config, readConfig } from './config.ts'
import { openDatabase } from './database/open-database.ts'
import { stampPeer } from './http/peer-address.ts'
import { addressesOf, listen } from './listen.ts'
import { makeLog } from './log.ts'
import { isMetricsRequest } from './metrics/answer-metrics.ts'
import { type Pages, preparePages } from './prepare-pages.ts'
import { keepRevealing } from './rounds/keep-revealing.ts'
import { setRuntime } from './runtime.ts'
import { tellUnreadable } from './sealing/tell-unreadable.ts'
import { loadSecret } from './secret.ts'
import { keepSnapshots } from './snapshots/keep-snapshots.ts'
import { startBoards } from './start-boards.ts'
import { StartError } from './start-error.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { isSyncRequest } from './sync/attach-sync.ts'

/** This file lies one folder below the root, and so does its bundle. */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const log = makeLog((line) => process.stderr.write(line))
const say = (words: string) => process.stdout.write(`${words}\n`)
const CLOSE_TIMEOUT_MS = 2_000

const closers = new Closers(log)
const server = createServer((request, response) => {
  if (isMetricsRequest(request)) answerMetrics(request, response)
  else answer(request, response)
})
// Longer than proxies keep a quiet connection (a minute at most of them): whoever closes first must be the one who
// does not send, or a request is cut off that had just left.
server.keepAliveTimeout = 65_000
let answer: RequestListener = answerUnavailable
let answerMetrics: RequestListener = answerUnavailable

const starting = start()
stopOnSignal(async () => {
  await starting.catch(() => {}) // Reported by fail().
  answer = answerUnavailable
  await closers.closeAll()
}, log)
await starting.catch(fail)

/** The port comes first, so that a second Parley on it ends before it touches anything. */
async function start(): Promise<void> {
  const config = readConfig()
  await checkDataFolder(config.dataDir)
  const port = await listen(server, config)
  closers.add('http', closeServer)
  const { url, close } = await openDatabase(config, root, log, say)
  closers.add('database', close)
  const pages = await startBoardsAndPages(config, url, port)
  answer = (request, response) => {
    stampPeer(request, config.trustedProxies)
    pages.answer(request, response)
  }
  const [origin, ...others] = addressesOf({ host: config.host, port })
  log.info('listening', { origin })
  say(`\nParley is at ${origin}`)
  for (const address of others) say(`  on this network: ${address}`)
  if (config.publicUrl !== undefined) say(`  for everybody: ${config.publicUrl.origin}`)
  say('Ctrl-C stops it.')
}

async function startBoardsAndPages(config: Config, url: string, port: number): Promise<Pages> {
  const { metrics, hub, ...boards } = await startBoards({ config, server, url, log, closers })
  answerMetrics = metrics.answer
  const running = { config, hub, ...boards, log, secret: await loadSecret(config) }
  void tellUnreadable(running.db, running.secret, log)
  setRuntime(running)
  const pages = await preparePages(config, root, port)
  closers.add('pages', pages.close)
  closers.add('boards', () => hub.shutdown())
  closers.add('sealed rounds', keepRevealing(running))
  closers.add('snapshots', keepSnapshots(running))
  server.on('upgrade', (request, socket, head) => {
    if (isSyncRequest(request)) return
    if (pages.upgrade === undefined) socket.destroy()
    else void pages.upgrade(request, socket, head)
  })
  return pages
}

async function closeServer(): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS)
  await closed
  clearTimeout(impatience)
}

function answerUnavailable(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': '2' })
  response.end(
    JSON.stringify({ error: { code: 'unavailable', message: 'Parley is starting or stopping.' } }),
  )
}

async function fail(error: unknown): Promise<void> {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`)
  else log.error('start.failed', { error })
  await closers.closeAll().catch(() => {}) // Logged one by one.
  process.exit(1)
}
