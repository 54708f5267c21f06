/**
 * A database of one's own with all migrations applied, copied from the template in less than 0.1 s: one per test file
 * (`beforeAll`), dropped at its end (`afterAll`). Works in integration tests and in Playwright workers.
 */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { connectDatabase } from '#server/database/client.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import { inDatabase } from './in-database.ts'
import { SERVER_VARIABLE, TEMPLATE } from './start-postgres.ts'

export type FreshDatabase = {
  readonly url: string
  readonly db: PrismaClient
  /** Ends every connection to it, this one first. */
  readonly drop: () => Promise<void>
}

/** @param template `template0` gives an empty database without migrations */
export async function freshDatabase(template: string = TEMPLATE): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = inDatabase(serverUrl(), name)
  const db = connectDatabase(url, () => {}) // The server ends connections when it drops the database.
  return {
    url,
    db,
    drop: async () => {
      await db.$disconnect()
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function onServer(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl() })
  await admin.connect()
  try {
    await admin.query(statement)
  } finally {
    await admin.end()
  }
}

function serverUrl(): string {
  const url = process.env[SERVER_VARIABLE]
  if (url === undefined)
    throw new Error('No test server: run this by vitest --project integration or Playwright.')
  return url
}
