/**
 * Parley's sync server without its pages: real admission, real Postgres, every limit of the environment. For tuning,
 * because it needs no build of the pages. Bundled by parley.ts, so that nothing is compiled in the measured process.
 */

import { createServer } from 'node:http'
import { makeAdmit } from '#server/access/admit.ts'
import { roleOnBoard } from '#server/access/board-standing.ts'
import { readConfig } from '#server/config.ts'
import { openBoardStore } from '#server/database/board-store.ts'
import { connectDatabase } from '#server/database/client.ts'
import { attachSync } from '#server/sync/attach-sync.ts'
import { DEFAULT_LIMITS, type SyncLimits } from '#server/sync/sync-limits.ts'

const config = readConfig()
const url = config.databaseUrl ?? ''
const db = connectDatabase(url, () => undefined)
const store = openBoardStore(url)
const server = createServer()
const hub = attachSync(server, {
  store,
  admit: makeAdmit(db, config),
  memberRole: (boardId, personId) => roleOnBoard(db, boardId, personId),
  log: { info: () => undefined, warn: say, error: say },
  limits: limits(),
})
server.listen(config.port, config.host, () => process.stdout.write('listening\n'))
process.once('SIGTERM', () => void stop())

async function stop(): Promise<void> {
  await hub.shutdown()
  server.close()
  server.closeAllConnections()
  await store.close()
  await db.$disconnect()
  process.exit(0)
}

function say(event: string, fields?: object): void {
  process.stderr.write(`${event} ${JSON.stringify(fields)}\n`)
}

function limits(): Partial<SyncLimits> {
  const lifted = { messagesPerSecond: 1e9, bytesPerSecond: 1e12 }
  return { ...DEFAULT_LIMITS, ...lifted }
}
