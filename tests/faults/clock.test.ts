/** Clocks that are a day off: the server's while it runs and when it starts anew, the pages', and the log's stamps. */

import { rm } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tellFault } from '#tests/support/fault-figures.js'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { sizeOf } from '#tests/support/size.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { FaultWorld } from './support/fault-world.ts'
import { WholeProgram } from './support/whole-program.ts'

/** Full size: about half a minute. */
const { count: seconds, timeoutMs } = sizeOf('CLOCK_SECONDS', { short: 1, full: 5 })
const EDITORS = 20
const DAY_MS = 24 * 60 * 60 * 1000
const preload = new URL('support/shifted-clock.js', import.meta.url)

let database: FreshDatabase
let dataDir: string
let world: FaultWorld

beforeEach(async () => {
  database = await freshDatabase()
  dataDir = await temporaryFolder()
  const parley = new WholeProgram({
    ...{ dataDir, databaseUrl: database.url },
    env: { NODE_OPTIONS: `--import=${preload.href}`, CLOCK_SHIFTS: `0,${DAY_MS},${-DAY_MS}` },
  })
  world = await FaultWorld.open({
    ...{ parley, databaseUrl: database.url, editors: EDITORS, seed: 1 },
    clockOf: (editor) => ((editor % 3) - 1) * DAY_MS,
  })
})
afterEach(async () => {
  await world.end()
  await database.drop()
  await rm(dataDir, { recursive: true })
})

/** @returns how a signed-in person is answered afterwards */
async function jump(): Promise<number> {
  process.kill(world.running.pid, 'SIGUSR2')
  await delay(seconds * 1000)
  const headers = { cookie: world.cookies[0] ?? '' }
  return (await fetch(`http://127.0.0.1:${world.running.port}/api/me`, { headers })).status
}

function dateIn(ms: number): string {
  return new Date(Date.now() + ms).toISOString().slice(0, 11)
}

test(
  '[S9] clocks a day ahead and a day behind change nothing: all is kept, in its order, and nobody is signed out',
  async () => {
    world.work(200)
    expect([await jump(), await jump()]).toEqual([200, 200])
    const clocks = world.running.output().match(/(?<=clock ).{11}/g)
    expect(clocks).toEqual([dateIn(DAY_MS), dateIn(-DAY_MS)])
    const first = await world.crash()
    await delay(seconds * 1000)
    // As if the database's own clock had jumped about all the time.
    const second = await world.crash(
      () =>
        database.db
          .$executeRaw`UPDATE "BoardUpdate" SET at = at + (random() - 0.5) * interval '4 days'`,
    )
    const end = await world.settle()
    const lost = [first, second].flatMap(({ notStored, reloaded, unseen }) => [
      ...[...notStored, ...reloaded.lost, ...reloaded.doubled, ...unseen],
    ])
    tellFault({
      fault: 'clocks are a day off',
      size: `4 clocks, ${EDITORS} editors`,
      figures: {
        edits: world.ledger.made,
        lost: lost.length + end.lost.length,
        doubled: end.doubled.length,
        'false "Saved"': world.falseSaved.length,
      },
    })
    expect({ lost, end, falseSaved: world.falseSaved }).toEqual({
      ...{ lost: [], end: { lost: [], doubled: [], foreign: [] }, falseSaved: [] },
    })
  },
  timeoutMs,
)
