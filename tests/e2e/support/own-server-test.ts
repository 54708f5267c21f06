/** `test` with a server and a database of the test's own, for those that kill their server and start it again. */
import { test as base } from '@playwright/test'
import { freshDatabase } from '../../support/fresh-database.ts'
import { startServer } from '../../support/start-server.ts'

export type OwnServer = {
  readonly origin: string
  /** Killed as by a crash, and started again on the same database and the same port. */
  readonly crash: () => Promise<void>
}

export const test = base.extend<{ readonly own: OwnServer }>({
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const database = await freshDatabase()
      let server = await startServer({ databaseUrl: database.url })
      const { origin } = server
      const port = Number(new URL(origin).port)
      const crash = async () => {
        await server.kill()
        server = await startServer({ databaseUrl: database.url, port })
      }
      await use({ origin, crash })
      await server.stop()
      await database.drop()
    },
    { timeout: 300_000 },
  ],
})
