import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { compareSchema } from '../../prisma/compare-schema.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('schema.prisma is what the migrations lead to', async () => {
  expect(await compareSchema(database.url, 'prisma/schema.prisma')).toBeUndefined()
})

test('schema.prisma and a database that lacks a column are found to differ', async () => {
  await database.db.$executeRawUnsafe('ALTER TABLE "Board" DROP COLUMN "title"')

  const sql = await compareSchema(database.url, 'prisma/schema.prisma')

  expect(sql).toContain('ADD COLUMN     "title" TEXT NOT NULL')
})
