/**
 * A server on a database of its own for the tests of a file: both are there when its first test begins, and gone after
 * its last. Hooks of the file that come after the call find them.
 */
import { afterAll, beforeAll } from 'vitest'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { type RunningServer, type ServerOptions, startServer } from './start-server.ts'

export type ServerInUse = { readonly server: RunningServer; readonly database: FreshDatabase }

export function serverForTests(options: Pick<ServerOptions, 'env'> = {}): ServerInUse {
  let database: FreshDatabase | undefined
  let server: RunningServer | undefined
  beforeAll(async () => {
    database = await freshDatabase()
    server = await startServer({ databaseUrl: database.url, ...options })
  })
  afterAll(async () => {
    await server?.stop()
    await database?.drop()
  })
  return { server: later(() => server), database: later(() => database) }
}

/** What can be named at once and is there later. @throws Error when it is asked for before. */
function later<Thing extends object>(now: () => Thing | undefined): Thing {
  const get = (_: object, name: string | symbol): unknown => {
    const thing = now()
    if (thing === undefined) throw new Error('it is there in tests and later hooks only')
    return Reflect.get(thing, name)
  }
  return new Proxy({}, { get }) as Thing
}
