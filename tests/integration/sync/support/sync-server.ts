import type { ActorId } from '#domain/negotiation/ids.ts'
/** The sync server on port 0 over a database of its own, with people who are admitted by name. */

import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import * as Y from 'yjs'
import type { Role } from '#domain/access/role.ts'
import { toSeat } from '#domain/access/seat.ts'
import { type BoardStore, openBoardStore } from '#server/database/board-store.ts'
import { attachSync } from '#server/sync/attach-sync.ts'
import type { Admission, BoardHub, SyncDeps } from '#server/sync/board-hub.ts'
import { BoardJobs } from '#server/worker/board-jobs.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'

export type SyncServer = {
  readonly origin: string
  readonly http: Server
  readonly hub: BoardHub
  readonly database: FreshDatabase
  readonly store: BoardStore
  /** Who may do what, on every board. */
  readonly roles: Map<string, Role>
  readonly stop: () => Promise<void>
}

export type SyncServerOptions = Partial<SyncDeps> & {
  /** Stands between the hub and the real store. */
  readonly wrap?: (store: BoardStore) => BoardStore
  /** Instead of a database of its own; not dropped at the end. */
  readonly database?: FreshDatabase
}

export async function startSync(options: SyncServerOptions = {}): Promise<SyncServer> {
  const { wrap = (store) => store, ...deps } = options
  const database = options.database ?? (await freshDatabase())
  const store = openBoardStore(database.url)
  const roles = new Map<string, Role>([
    ['ada', 'facilitator'],
    ['ben', 'editor'],
    ['cleo', 'editor'],
    ['vic', 'viewer'],
  ])
  const http = createServer()
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const jobs = new BoardJobs(database.url, log)
  const hub = attachSync(http, {
    jobs,
    admit: (request) => Promise.resolve(admitByName(request, roles)),
    memberSeat: (_, personId) => Promise.resolve(toSeat(roles.get(personId), 'a1')),
    log,
    ...deps,
    store: wrap(store),
  })
  const origin = await listen(http)
  const stop = async (): Promise<void> => {
    await hub.shutdown()
    await jobs.close()
    http.closeAllConnections()
    http.close()
    await store.close()
    if (options.database === undefined) await database.drop()
  }
  return { origin, http, hub, database, store, roles, stop }
}

/** A board whose `proposals` root holds the given keys. */
export async function makeBoard(server: SyncServer, keys: readonly string[] = []): Promise<string> {
  const id = randomUUID()
  await server.database.db.board.create({ data: { id, title: 'Board' } })
  const doc = new Y.Doc()
  for (const key of keys) doc.getMap('proposals').set(key, true)
  await server.store.create(id, Y.encodeStateAsUpdate(doc))
  return id
}

/** The board as the database has it, read without the hub. */
export async function storedBoard(server: SyncServer, boardId: string): Promise<Y.Doc> {
  const stored = await server.store.load(boardId)
  const doc = new Y.Doc()
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
  return doc
}

export function admitByName(
  { headers }: IncomingMessage,
  roles: ReadonlyMap<string, Role>,
): Admission {
  const id = /person=(\w+)/.exec(headers.cookie ?? '')?.[1]
  if (id === undefined) return { ok: false, code: 4401 }
  const role = roles.get(id)
  if (role === undefined) return { ok: false, code: 4403 }
  const person = { id, name: `Name of ${id}`, hue: 3 }
  return role === 'delegate'
    ? { ok: true, person, role, actorId: 'a1' as ActorId }
    : { ok: true, person, role }
}

async function listen(http: Server): Promise<string> {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}
