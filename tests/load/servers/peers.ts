/**
 * The others: Hocuspocus with its default settings and its database extension over the same Postgres, and the stock
 * y-websocket server as it starts by itself, which keeps documents in memory only. From tests/load/peers.
 */

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import type { Target } from '../wire/dialect.ts'
import { DatabaseCpu } from './database-cpu.ts'
import { freePort, type MeasuredServer, runProgram } from './measured-server.ts'
import type { Wish } from './wish.ts'

const folder = fileURLToPath(new URL('../peers', import.meta.url))

export async function startHocuspocus(wish: Wish): Promise<MeasuredServer> {
  const database = await freshDatabase('template0')
  return run(wish, database, await DatabaseCpu.open(database.url))
}

export async function startStock(wish: Wish): Promise<MeasuredServer> {
  const port = await freePort()
  const program = await runProgram({
    script: join(folder, 'node_modules/@y/websocket-server/src/server.js'),
    env: { HOST: '127.0.0.1', PORT: String(port) },
    ready: /running at/,
    profile: wish.profile,
  })
  const target = targetOf(port, 'y-websocket')
  const restart = (): Promise<MeasuredServer> => startStock(wish)
  const usage: MeasuredServer['usage'] = async (options) => ({
    ...(await program.usage(options)),
    databaseMs: Number.NaN,
  })
  return { ...program, usage, name: 'stock', target, restart, stop: program.end }
}

async function run(
  wish: Wish,
  database: FreshDatabase,
  databaseCpu: DatabaseCpu,
): Promise<MeasuredServer> {
  const port = await freePort()
  const program = await runProgram({
    script: join(folder, 'hocuspocus.js'),
    env: { PORT: String(port), DATABASE_URL: database.url },
    ready: /listening/,
    profile: wish.profile,
  })
  return {
    ...program,
    name: 'hocuspocus',
    usage: async (options) => ({
      ...(await program.usage(options)),
      databaseMs: await databaseCpu.readMs(),
    }),
    target: targetOf(port, 'hocuspocus'),
    restart: () => run(wish, database, databaseCpu),
    stop: async () => {
      await program.end()
      await databaseCpu.close()
      await database.drop()
    },
  }
}

function targetOf(port: number, dialect: Target['dialect']): Target {
  return { port, path: '/', query: '', dialect, cookies: [] }
}
