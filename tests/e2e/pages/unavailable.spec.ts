/** What people see while the server has lost its database, and that trying again is enough when it is back. */

import { expect } from '@playwright/test'
import pg from 'pg'
import { freshDatabase } from '../../support/fresh-database.ts'
import { inDatabase } from '../../support/in-database.ts'
import { startServer } from '../../support/start-server.ts'
import { test } from '../support/parley.ts'

test('without its database the server says so in words, and shows the boards when it is back', async ({
  browser,
}) => {
  const database = await freshDatabase()
  const server = await startServer({ databaseUrl: database.url })
  const context = await browser.newContext({ baseURL: server.origin })
  try {
    await context.request.post('/api/boards', {
      data: { title: 'River basin', displayName: 'Ines' },
    })
    const bringBack = await takeAway(database.url)
    const page = await context.newPage()
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Parley cannot show this now.' })).toBeVisible()
    await expect(page.getByText('Nothing on your boards is lost.')).toBeVisible()

    await bringBack()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('link', { name: 'River basin' })).toBeVisible()
  } finally {
    await context.close()
    await server.stop()
    await database.drop()
  }
})

/** Closes the database to everybody and cuts all lines to it; returns what undoes that. */
async function takeAway(url: string): Promise<() => Promise<void>> {
  const name = new URL(url).pathname.slice(1)
  const admin = new pg.Client({ connectionString: inDatabase(url, 'postgres') })
  await admin.connect()
  await admin.query(`ALTER DATABASE "${name}" WITH ALLOW_CONNECTIONS false`)
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
    name,
  ])
  return async () => {
    await admin.query(`ALTER DATABASE "${name}" WITH ALLOW_CONNECTIONS true`)
    await admin.end()
  }
}
