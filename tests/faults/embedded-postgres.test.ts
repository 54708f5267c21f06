/** Parley's own Postgres dies under it. Nobody is there to start it again but Parley. */

import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'
import { until } from '#tests/integration/sync/support/until.ts'
import { tellFault } from '#tests/support/fault-figures.js'
import { sizeOf } from '#tests/support/size.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { FaultWorld } from './support/fault-world.ts'
import { PostgresProcess } from './support/postgres-process.ts'
import { WholeProgram } from './support/whole-program.ts'

/** Full size: about a minute. */
const { count, timeoutMs } = sizeOf('POSTGRES_KILLS', { short: 2, full: 20 })
const EDITORS = 20
const NOTHING = { lost: [], doubled: [], foreign: [] }

let dataDir: string
let postgres: PostgresProcess
let world: FaultWorld

beforeEach(async () => {
  dataDir = await temporaryFolder()
  postgres = new PostgresProcess(join(dataDir, 'postgres'))
  const parley = new WholeProgram({ dataDir })
  world = await FaultWorld.open({ parley, databaseUrl: '', editors: EDITORS, seed: 1 })
})
afterEach(async () => {
  await world.end()
  await rm(dataDir, { recursive: true })
})

async function isReady(): Promise<boolean> {
  return (await fetch(`http://127.0.0.1:${world.running.port}/readyz`)).ok
}

test(
  '[S7] Parley brings its own Postgres back when it was killed, and loses nothing',
  async () => {
    const back: number[] = []
    world.work(200)
    for (let i = 0; i < count; i++) {
      const made = world.ledger.made
      await until('people have edited', () => world.ledger.made > made + 100)
      const started = performance.now()
      await postgres.kill()
      await until('it is ready again', isReady, 30_000)
      back.push(performance.now() - started)
    }
    const end = await world.settle()

    tellFault({
      fault: 'the embedded Postgres is killed (SIGKILL)',
      size: `${count} x, ${EDITORS} editors`,
      figures: {
        edits: world.ledger.made,
        lost: end.lost.length,
        doubled: end.doubled.length,
        'false "Saved"': world.falseSaved.length,
        'ready again within': `${Math.round(Math.max(...back))} ms (most)`,
      },
    })
    expect({ end, falseSaved: world.falseSaved }).toEqual({ end: NOTHING, falseSaved: [] })
    expect(world.running.output()).toMatch(/error database\.gone/)
    expect(world.running.output()).toMatch(/database\.back attempts=\d+ ms=\d+/)
  },
  timeoutMs,
)

test('a Postgres that cannot start is reported with its own words until it can, and nothing is lost', async () => {
  const control = join(dataDir, 'postgres/global/pg_control')
  world.work(200)
  await rename(control, `${control}-away`)
  await postgres.kill()
  const reason = /database\.does-not-start attempt=2 .*could not open file .*pg_control/
  await until('the log says why', () => reason.test(world.running.output()), 30_000)
  expect(await isReady()).toBe(false)
  await rename(`${control}-away`, control)
  await until('it is ready again', isReady, 30_000)
  expect(await world.settle()).toEqual(NOTHING)
})

test('a Parley that is stopped while its Postgres is gone stops, and leaves nothing running', async () => {
  await postgres.kill()
  expect(await world.running.stop()).toBe(0)
  const again = await startEmbeddedPostgres(dataDir)
  expect(again.joined).toBe(false)
  await again.stop()
})
