/** The process is killed again and again, at any moment, under everybody's hands. */

import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellFault } from '#tests/support/fault-figures.js'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { firstSeed, sizeOf } from '#tests/support/size.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { type Crash, FaultWorld } from './support/fault-world.ts'
import { WholeProgram } from './support/whole-program.ts'

/** Full size: about 6 minutes. */
const { count, timeoutMs } = sizeOf('KILLS', { short: 5, full: 200, fullMinutes: 20 })
const EDITORS = 20
/** Of each editor, on average. Twenty copies of the board live in this one process, beside the server it watches. */
const EVERY_MS = 400

let database: FreshDatabase
let dataDir: string

beforeAll(async () => {
  database = await freshDatabase()
  dataDir = await temporaryFolder()
})
afterAll(async () => {
  await database.drop()
  await rm(dataDir, { recursive: true })
})

test(
  '[S7] [S9] however often the process is killed, nothing that was acknowledged or seen is lost or doubled',
  async () => {
    const databaseUrl = database.url
    const parley = new WholeProgram({ databaseUrl, dataDir })
    const world = await FaultWorld.open({
      ...{ parley, databaseUrl, editors: EDITORS, seed: firstSeed() },
    })
    const crashes: Crash[] = []
    try {
      world.work(EVERY_MS)
      for (let i = 0; i < count; i++) {
        await wait(world.random(1_200))
        crashes.push(await world.crash())
        world.hurry()
      }
      const { made, promised } = world.ledger
      const end = await world.settle()

      const lost = crashes.flatMap(({ notStored, reloaded }) => [...notStored, ...reloaded.lost])
      const doubled = crashes.flatMap(({ reloaded }) => reloaded.doubled)
      const unseen = crashes.flatMap((crash) => crash.unseen)
      const ready = sorted(crashes.map(({ readyMs }) => readyMs))
      const listening = sorted(crashes.map(({ listeningMs }) => listeningMs))
      tellFault({
        fault: 'the process is killed (SIGKILL)',
        size: `${count} x, ${EDITORS} editors`,
        figures: {
          edits: made,
          acknowledged: promised,
          lost: lost.length + end.lost.length,
          doubled: doubled.length + end.doubled.length,
          'seen and gone': unseen.length,
          'false "Saved"': world.falseSaved.length,
          'listening within': `${atMost(listening, 0.5)} ms (median), ${atMost(listening, 1)} ms (most)`,
          'ready again within': `${atMost(ready, 0.5)} ms (median), ${atMost(ready, 1)} ms (most)`,
          'in two seconds': `${ready.filter((ms) => ms <= 2_000).length} of ${count}`,
        },
      })
      expect({ lost, doubled, unseen, end, falseSaved: world.falseSaved }).toEqual({
        ...{ lost: [], doubled: [], unseen: [], falseSaved: [] },
        end: { lost: [], doubled: [], foreign: [] },
      })
    } finally {
      await world.end()
    }
  },
  timeoutMs,
)

function sorted(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b)
}

/** What a share of sorted values does not exceed. */
function atMost(values: readonly number[], share: number): number {
  return Math.round(values[Math.ceil(values.length * share) - 1] ?? 0)
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
