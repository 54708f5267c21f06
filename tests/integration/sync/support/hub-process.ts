/**
 * A sync server as a process of its own, to be killed. Prints its port; DATABASE_URL says where the boards are, JOURNAL
 * where it keeps what the database does not take, if it does.
 */

import { createServer } from 'node:http'
import { toSeat } from '#domain/access/seat.ts'
import { openBoardStore } from '#server/database/board-store.ts'
import { attachSync } from '#server/sync/attach-sync.ts'
import { BacklogJournal } from '#server/sync/journal/backlog-journal.ts'
import { replayJournals } from '#server/sync/journal/replay-journals.ts'
import { admitByName } from './sync-server.ts'

const roles = new Map([
  ['ben', 'editor'],
  ['cleo', 'editor'],
] as const)
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const store = openBoardStore(process.env.DATABASE_URL ?? '')
const folder = process.env.JOURNAL
if (folder !== undefined) await replayJournals(folder, store, log)
const http = createServer()
attachSync(http, {
  store,
  ...(folder !== undefined && { journal: new BacklogJournal(folder) }),
  admit: (request) => Promise.resolve(admitByName(request, new Map(roles))),
  memberSeat: (_, personId) =>
    Promise.resolve(toSeat(new Map<string, 'editor'>(roles).get(personId), undefined)),
  log,
})
http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  if (address !== null && typeof address !== 'string') process.stdout.write(`${address.port}\n`)
})
