/** The whole server process stands still and goes on, as under a hypervisor that has better things to do. */

import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tellFault } from '#tests/support/fault-figures.js'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { sizeOf } from '#tests/support/size.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { FaultWorld } from './support/fault-world.ts'
import { sufferOutage } from './support/outage.ts'
import { WholeProgram } from './support/whole-program.ts'

/** Full size: about a minute. */
const { count: seconds, timeoutMs } = sizeOf('FROZEN_SECONDS', { short: 4, full: 30 })
const EDITORS = 20

let database: FreshDatabase
let dataDir: string
let world: FaultWorld

beforeEach(async () => {
  database = await freshDatabase()
  dataDir = await temporaryFolder()
  const parley = new WholeProgram({ dataDir, databaseUrl: database.url })
  world = await FaultWorld.open({ parley, databaseUrl: database.url, editors: EDITORS, seed: 1 })
})
afterEach(async () => {
  await world.end()
  await database.drop()
  await rm(dataDir, { recursive: true })
})

test(
  '[S9] a server that stands still for a while loses nothing, and nobody is told meanwhile that it is saved',
  async () => {
    world.work(200)
    const { pid } = world.running
    const notice = await sufferOutage(world, {
      seconds,
      begin: () => void process.kill(pid, 'SIGSTOP'),
      end: () => process.kill(pid, 'SIGCONT'),
    })
    const end = await world.settle()
    tellFault({
      fault: 'Parley is frozen (SIGSTOP)',
      size: `${seconds} s, ${EDITORS} editors`,
      figures: {
        edits: world.ledger.made,
        lost: end.lost.length,
        doubled: end.doubled.length,
        'false "Saved"': world.falseSaved.length,
        '"Saved" gone within': `${Math.round(notice.savedUntilMs)} ms`,
        'longest local edit': `${Math.round(world.longestEditMs)} ms`,
        'drained within': `${Math.round(notice.drainedMs)} ms`,
      },
    })
    expect({ ...end, falseSaved: world.falseSaved }).toEqual({
      ...{ lost: [], doubled: [], foreign: [], falseSaved: [] },
    })
  },
  timeoutMs,
)
