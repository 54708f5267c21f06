/**
 * `npm run migration -- name-of-the-change`: writes the SQL that brings the migrations up to schema.prisma, as a new
 * migration beside the others. It works on a database of its own that is gone afterwards.
 */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'
import { migrate } from '#server/database/migrate.ts'
import { compareSchema } from './compare-schema.ts'

const folder = dirname(fileURLToPath(import.meta.url))
const name = process.argv[2]

if (name === undefined || !/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name)) {
  process.stderr.write('Say what changes, in lower case: npm run migration -- name-of-the-change\n')
  process.exitCode = 1
} else {
  process.stdout.write(`${await newMigration(name)}\n`)
}

async function newMigration(change: string): Promise<string> {
  const migrations = join(folder, 'migrations')
  const sql = await withScratchDatabase(async (url) => {
    await migrate(url, migrations)
    return compareSchema(url, join(folder, 'schema.prisma'))
  })
  if (sql === undefined) return 'Nothing to do: the migrations lead to schema.prisma as it is.'
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const path = join(migrations, `${stamp}_${change.replaceAll('-', '_')}`)
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'migration.sql'), sql)
  return `Wrote ${join(path, 'migration.sql')}. Read it before you commit it.`
}

async function withScratchDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(tmpdir(), 'parley-migration-'))
  // The account that Postgres borrows when this is root must be able to enter.
  await chmod(scratch, 0o755)
  const postgres = await startEmbeddedPostgres(scratch)
  try {
    return await use(postgres.url)
  } finally {
    await postgres.stop()
    await rm(scratch, { recursive: true })
  }
}
