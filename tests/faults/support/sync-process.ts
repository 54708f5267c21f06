/**
 * The sync server as a process of its own, for anybody who says a name, over the boards in DATABASE_URL. Prints its
 * port. STORE puts a store of a bad kind between it and the database, for the harness to catch.
 */

import { createServer } from 'node:http'
import { type BoardStore, openBoardStore } from '#server/database/board-store.ts'
import { attachSync } from '#server/sync/attach-sync.ts'
import { admitByName } from '#tests/integration/sync/support/sync-server.ts'

const LATE_MS = 500

const STORES: { readonly [name: string]: (store: BoardStore) => Pick<BoardStore, 'append'> } = {
  honest: (store) => ({ append: (rows) => store.append(rows) }),
  /** Says "stored" before the commit. */
  hasty: (store) => ({
    append: async (rows) => {
      setTimeout(() => void store.append(rows), LATE_MS)
      return await Promise.resolve('stored')
    },
  }),
  /** Says "stored" of everything, and leaves out a row now and then. */
  forgetful: (store) => ({
    append: async (rows) => await store.append(rows.filter(({ n }) => n % 20 !== 19)),
  }),
}

const EVERYBODY = { get: () => 'editor' } as unknown as ReadonlyMap<string, 'editor'>

const store = openBoardStore(process.env.DATABASE_URL ?? '')
const bad = STORES[process.env.STORE ?? 'honest']?.(store)
const http = createServer()
attachSync(http, {
  store: new Proxy(store, {
    get: (target, name: keyof BoardStore) => {
      if (name === 'append' && bad !== undefined) return bad.append
      const value: unknown = target[name]
      return typeof value === 'function' ? value.bind(target) : value
    },
  }),
  admit: (request) => Promise.resolve(admitByName(request, EVERYBODY)),
  memberSeat: () => Promise.resolve({ role: 'editor' }),
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
})
http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  if (address !== null && typeof address !== 'string') process.stdout.write(`${address.port}\n`)
})
