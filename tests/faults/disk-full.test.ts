/** Disks that fill up under people's hands: the database's, and the one with Parley's journal. */

import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tellFault } from '#tests/support/fault-figures.js'
import { sizeOf } from '#tests/support/size.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { FaultWorld } from './support/fault-world.ts'
import { type Notice, sufferOutage } from './support/outage.ts'
import { OwnPostgres } from './support/own-postgres.ts'
import { mayMount, SmallDisk } from './support/small-disk.ts'
import { WholeProgram } from './support/whole-program.ts'

/** Full size: about a minute in all. */
const { count: seconds, timeoutMs } = sizeOf('DISK_FULL_SECONDS', { short: 4, full: 20 })
const EDITORS = 20
/** An empty cluster has 60 MB. */
const DATABASE_MB = 160
const JOURNAL_MB = 4

const undo: (() => Promise<unknown>)[] = []
let postgres: OwnPostgres
let world: FaultWorld

beforeEach(() => {
  undo.length = 0
})
afterEach(async () => {
  for (const step of undo.reverse()) await step()
})

async function open(folders: { database?: SmallDisk; journal?: SmallDisk }): Promise<void> {
  postgres = await OwnPostgres.start(folders.database?.folder)
  undo.push(() => postgres.end())
  const dataDir = folders.journal?.folder ?? (await temporaryFolder())
  if (folders.journal === undefined) undo.push(() => rm(dataDir, { recursive: true }))
  const parley = new WholeProgram({ dataDir, databaseUrl: postgres.url })
  world = await FaultWorld.open({ parley, databaseUrl: postgres.url, editors: EDITORS, seed: 1 })
  undo.push(() => world.end())
  world.work(200)
}

async function mount(megabytes: number): Promise<SmallDisk> {
  const disk = await SmallDisk.mount(megabytes)
  undo.push(() => disk.unmount())
  return disk
}

async function report(fault: string, notice: Notice): Promise<void> {
  const end = await world.settle()
  tellFault({
    fault,
    size: `${seconds} s, ${EDITORS} editors`,
    figures: {
      edits: world.ledger.made,
      lost: end.lost.length,
      doubled: end.doubled.length,
      'false "Saved"': world.falseSaved.length,
      '"Saved" gone within': `${Math.round(notice.savedUntilMs)} ms`,
      'seen by others meanwhile': `${notice.seenMeanwhile} %`,
      'drained within': `${Math.round(notice.drainedMs)} ms`,
    },
  })
  expect({ end, falseSaved: world.falseSaved }).toEqual({
    ...{ end: { lost: [], doubled: [], foreign: [] }, falseSaved: [] },
  })
}

const canMount = await mayMount()

test.runIf(canMount)(
  '[S8] [S9] the database’s disk is full for a while: nothing is lost, and all is stored once there is room',
  async () => {
    const disk = await mount(DATABASE_MB)
    await open({ database: disk })
    const notice = await sufferOutage(world, {
      seconds,
      begin: () => disk.fill(),
      end: async () => {
        disk.makeRoom()
        // Postgres gives up when not even its log of writes can be written; then somebody starts it again.
        await postgres.comeBack()
      },
    })
    expect(world.running.output()).toMatch(/53100|No space left|could not extend|ECONNREFUSED/)
    await report('the disk of the database is full', notice)
  },
  timeoutMs,
)

test.runIf(canMount)(
  '[S8] [S9] the journal’s disk is full while Postgres is away: what cannot be kept is not shown, and not lost',
  async () => {
    const disk = await mount(JOURNAL_MB)
    await open({ journal: disk })
    const notice = await sufferOutage(world, {
      seconds,
      begin: async () => {
        disk.fill()
        await postgres.process.kill()
      },
      end: () => postgres.comeBack(),
    })
    expect(world.running.output()).toMatch(/journal.*(ENOSPC|no space)/i)
    expect(notice.seenMeanwhile).toBe(0)
    await report('the disk of the journal is full, Postgres away', notice)
  },
  timeoutMs,
)
