/** A bad network between everybody and Parley: half a second there and back, standstills, cuts, dead links. */

import { rm } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { oneOf } from '#tests/support/admission/random.ts'
import { tellFault } from '#tests/support/fault-figures.js'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { firstSeed, isFullSize, sizeOf } from '#tests/support/size.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { FaultWorld } from './support/fault-world.ts'
import { WholeProgram } from './support/whole-program.ts'

/** Full size: about two minutes. */
const { count: seconds, timeoutMs } = sizeOf('BAD_NETWORK_SECONDS', { short: 8, full: 60 })
const EDITORS = 20
const ONE_WAY_MS = 250
/** A stock client notices a dead link after half a minute without a message; the short cut does not wait for that. */
const TROUBLES = isFullSize() ? (['stall', 'cut', 'dead'] as const) : (['stall', 'cut'] as const)

let database: FreshDatabase
let dataDir: string
let world: FaultWorld

beforeEach(async () => {
  database = await freshDatabase()
  dataDir = await temporaryFolder()
  const parley = new WholeProgram({ dataDir, databaseUrl: database.url })
  const seed = firstSeed()
  world = await FaultWorld.open({ parley, databaseUrl: database.url, editors: EDITORS, seed })
})
afterEach(async () => {
  await world.end()
  await database.drop()
  await rm(dataDir, { recursive: true })
})

async function trouble(): Promise<string> {
  const { network, random } = world
  const kind = oneOf(random, ...TROUBLES)
  if (kind === 'stall') {
    network.stall()
    await delay(300 + random(2_000))
    network.flow()
  } else if (kind === 'cut') {
    network.cut()
  } else {
    network.loseTrack()
  }
  await delay(1_000 + random(kind === 'dead' ? 35_000 : 2_000))
  return kind
}

test(
  '[S9] over half a second of delay, standstills, cuts and dead links nothing is lost, and "Saved" is never false',
  async () => {
    world.network.delayMs = ONE_WAY_MS
    world.work(200)
    const began = performance.now()
    const troubles: string[] = []
    const notStored: string[] = []
    while (performance.now() - began < seconds * 1000) {
      troubles.push(await trouble())
      notStored.push(...(await world.audit()))
    }
    const end = await world.settle(90_000)
    tellFault({
      fault: `${2 * ONE_WAY_MS} ms there and back, ${TROUBLES.join(', ')}`,
      size: `${seconds} s, ${EDITORS} editors`,
      figures: {
        edits: world.ledger.made,
        troubles: troubles.length,
        lost: end.lost.length,
        doubled: end.doubled.length,
        'false "Saved"': world.falseSaved.length + notStored.length,
        'longest local edit': `${Math.round(world.longestEditMs)} ms`,
      },
    })
    expect({ end, falseSaved: world.falseSaved, notStored }).toEqual({
      ...{ end: { lost: [], doubled: [], foreign: [] }, falseSaved: [], notStored: [] },
    })
  },
  timeoutMs,
)
