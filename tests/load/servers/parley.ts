/**
 * Parley as it is shipped (dist/main.js, pages and all) over a database of its own in a real Postgres that waits for
 * the disk; or, for tuning, its sync server alone. Everybody is a person with a session and a seat at the board.
 */

import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { hashToken } from '#server/access/hash-token.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { DatabaseCpu } from './database-cpu.ts'
import { freePort, type MeasuredServer, type Program, runProgram } from './measured-server.ts'
import type { Wish } from './wish.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const BUILT = join(root, 'tests/load/.built')
const DAY_MS = 86_400_000

/** For a load no workshop brings from one address; `npm start` has the values of README's table. */
const LIFTED = {
  SYNC_MESSAGES_PER_SECOND: '1000000',
  SYNC_BYTES_PER_SECOND: '1000000000',
  SYNC_SOCKETS_PER_ADDRESS: '100000',
  SYNC_ADMISSIONS_PER_SECOND: '100000',
}

export async function startParley(wish: Wish): Promise<MeasuredServer> {
  if (wish.alone) await bundleAlone()
  const database = await freshDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  const cookies = await seatPeople(database.db, wish)
  const databaseCpu = await DatabaseCpu.open(database.url)
  return run(wish, { database, dataDir, databaseCpu, cookies })
}

type Place = {
  readonly database: FreshDatabase
  readonly dataDir: string
  readonly databaseCpu: DatabaseCpu
  readonly cookies: readonly string[]
}

async function run(wish: Wish, place: Place): Promise<MeasuredServer> {
  const port = await freePort()
  const program = await runProgram(programOf(wish, place, port))
  return {
    ...program,
    name: 'parley',
    usage: async (options) => ({
      ...(await program.usage(options)),
      databaseMs: await place.databaseCpu.readMs(),
    }),
    target: {
      port,
      path: '/sync/',
      // As pages do; those of the other two know no such thing.
      query: wish.acknowledges ? '?ext=1&deflate=1' : '?deflate=1',
      dialect: 'y-websocket',
      cookies: place.cookies,
    },
    restart: () => run(wish, place),
    stop: async () => {
      await program.end()
      await place.databaseCpu.close()
      await place.database.drop()
      await rm(place.dataDir, { recursive: true, force: true })
    },
  }
}

function programOf(wish: Wish, { database, dataDir }: Place, port: number): Program {
  return {
    script: wish.alone ? join(BUILT, 'parley-alone.js') : join(root, 'dist/main.js'),
    env: {
      ...LIFTED,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: database.url,
      PARLEY_DATA: dataDir,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    ready: /^listening|listening origin=/m,
    profile: wish.profile,
  }
}

/** Cookies of as many people as asked for, each an editor on every board. */
async function seatPeople(db: PrismaClient, { rooms, people }: Wish): Promise<string[]> {
  const seats = Array.from({ length: people }, (_, i) => ({
    id: `person-${i}`,
    token: randomBytes(32).toString('base64url'),
  }))
  const expiresAt = new Date(Date.now() + 180 * DAY_MS)
  await db.person.createMany({ data: seats.map(({ id }, i) => ({ id, name: id, hue: i % 8 })) })
  await db.session.createMany({
    data: seats.map(({ id, token }) => ({ personId: id, tokenHash: hashToken(token), expiresAt })),
  })
  await db.board.createMany({ data: rooms.map((id) => ({ id, title: 'Bench' })) })
  await db.membership.createMany({
    data: rooms.flatMap((boardId) =>
      seats.map(({ id }) => ({ boardId, personId: id, role: 'editor' })),
    ),
  })
  return seats.map(({ token }) => `parley_session=${token}`)
}

async function bundleAlone(): Promise<void> {
  await build({
    entryPoints: [
      join(root, 'tests/load/servers/parley-alone.ts'),
      join(root, 'server/worker/board-worker.ts'),
    ],
    outdir: BUILT,
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
}
