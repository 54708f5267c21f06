/** A sync server as a process of its own, to be killed. Prints its origin; DATABASE_URL says where the boards are. */

import { createServer } from 'node:http'
import { openBoardStore } from '#server/database/board-store.ts'
import { attachSync } from '#server/sync/attach-sync.ts'
import { admitByName } from './sync-server.ts'

const roles = new Map([
  ['ben', 'editor'],
  ['cleo', 'editor'],
] as const)
const http = createServer()
attachSync(http, {
  store: openBoardStore(process.env.DATABASE_URL ?? ''),
  admit: (request) => Promise.resolve(admitByName(request, new Map(roles))),
  memberRole: (_, personId) => Promise.resolve(new Map<string, 'editor'>(roles).get(personId)),
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
})
http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  if (address !== null && typeof address !== 'string') process.stdout.write(`${address.port}\n`)
})
