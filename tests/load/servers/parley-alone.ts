/**
 * Parley's sync server without its pages: real admission, real Postgres, worker and journal, as in server/main.ts. For
 * tuning, because it needs no build of the pages. Bundled by parley.ts, so that nothing is compiled while it is measured.
 */

import { createServer } from 'node:http'
import { join } from 'node:path'
import { makeAdmit } from '#server/access/admit.ts'
import { seatOnBoard } from '#server/access/board-standing.ts'
import { readConfig } from '#server/config.ts'
import { openBoardStore } from '#server/database/board-store.ts'
import { connectDatabase } from '#server/database/client.ts'
import { openDoorRows } from '#server/database/door-rows.ts'
import { makeLog } from '#server/log.ts'
import { attachSync } from '#server/sync/attach-sync.ts'
import { BacklogJournal } from '#server/sync/journal/backlog-journal.ts'
import { BoardJobs } from '#server/worker/board-jobs.ts'

const config = readConfig()
const url = config.databaseUrl ?? ''
const log = makeLog((line) => process.stderr.write(line))
const db = connectDatabase(url, () => undefined)
const doorRows = openDoorRows(url, () => undefined)
const store = openBoardStore(url)
const jobs = new BoardJobs(url, log)
const server = createServer()
const hub = attachSync(server, {
  store,
  jobs,
  log,
  journal: new BacklogJournal(join(config.dataDir, 'journal')),
  admit: makeAdmit({ doorRows, db, config }),
  memberSeat: (boardId, personId) => seatOnBoard(db, boardId, personId),
  limits: config.limits,
})
server.listen(config.port, config.host, () => process.stdout.write('listening\n'))
process.once('SIGTERM', () => void stop())

async function stop(): Promise<void> {
  await hub.shutdown()
  server.close()
  server.closeAllConnections()
  await jobs.close()
  await store.close()
  await doorRows.close()
  await db.$disconnect()
  process.exit(0)
}
