/** Postgres goes away under people's hands: killed, frozen, or behind a link that nobody answers. */

import { rm } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from '#tests/integration/sync/support/until.ts'
import { tellFault } from '#tests/support/fault-figures.js'
import { isFullSize, sizeOf } from '#tests/support/size.ts'
import { TcpProxy } from '#tests/support/tcp-proxy.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { type Crash, FaultWorld } from './support/fault-world.ts'
import { type Notice, sufferOutage } from './support/outage.ts'
import { OwnPostgres } from './support/own-postgres.ts'
import { WholeProgram } from './support/whole-program.ts'

/** Full size: about a minute and a half each. */
const killed = sizeOf('POSTGRES_AWAY_SECONDS', { short: 4, full: 60 })
const frozen = sizeOf('POSTGRES_FROZEN_SECONDS', { short: 4, full: 30 })
const killedLate = sizeOf('KILLS_WHILE_AWAY', { short: 1, full: 10 })
const EDITORS = 20
const NOTHING = { lost: [], doubled: [], foreign: [] }

let dataDir: string
let postgres: OwnPostgres
let link: TcpProxy
let world: FaultWorld

beforeEach(async () => {
  dataDir = await temporaryFolder()
  postgres = await OwnPostgres.start()
  link = await TcpProxy.open(Number(new URL(postgres.url).port))
  const through = new URL(postgres.url)
  through.port = String(link.port)
  const parley = new WholeProgram({ dataDir, databaseUrl: through.href })
  world = await FaultWorld.open({ parley, databaseUrl: postgres.url, editors: EDITORS, seed: 1 })
  world.work(200)
})
afterEach(async () => {
  await world.end()
  await link.close()
  await postgres.end()
  await rm(dataDir, { recursive: true })
})

async function report(fault: string, seconds: number, notice: Notice): Promise<void> {
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
      'longest local edit': `${Math.round(world.longestEditMs)} ms`,
      'drained within': `${Math.round(notice.drainedMs)} ms`,
    },
  })
  expect({ end, falseSaved: world.falseSaved }).toEqual({ end: NOTHING, falseSaved: [] })
}

test(
  '[S7] [S9] Postgres is killed and comes back: nothing is lost, and nobody was told that it was saved',
  async () => {
    const notice = await sufferOutage(world, {
      seconds: killed.count,
      begin: () => postgres.process.kill(),
      end: () => postgres.comeBack(),
    })
    await report('Postgres is killed and stays away', killed.count, notice)
  },
  killed.timeoutMs,
)

test(
  '[S7] [S9] Postgres stands still and goes on: nothing is lost, and nobody was told that it was saved',
  async () => {
    const notice = await sufferOutage(world, {
      seconds: frozen.count,
      begin: () => postgres.process.freeze(),
      end: () => postgres.process.thaw(),
    })
    await report('Postgres is frozen (SIGSTOP)', frozen.count, notice)
  },
  frozen.timeoutMs,
)

test(
  '[S7] [S9] links to Postgres break without a word: what it stored without saying so is stored once',
  async () => {
    const notice = await sufferOutage(world, {
      seconds: frozen.count,
      begin: () => {
        link.loseTrack()
        link.swallowNew(true)
      },
      end: () => {
        link.swallowNew(false)
        // At full size the old links stay as they are and must be given up, which takes up to 15 s a link.
        if (!isFullSize()) link.cut()
      },
    })
    await report('links to Postgres are half-open', frozen.count, notice)
  },
  frozen.timeoutMs,
)

// Ten seconds of waiting by design.
test.runIf(isFullSize())(
  'whoever asks over a link that broke without a word is told to try again, and then answered',
  async () => {
    const cookie = world.cookies[0] ?? ''
    const ask = () =>
      fetch(`http://127.0.0.1:${world.running.port}/api/me`, { headers: { cookie } })
    const before = await Promise.all([ask(), ask(), ask()])
    expect(before.map(({ status }) => status)).toEqual([200, 200, 200])
    link.loseTrack()
    expect((await ask()).status).toBe(503)
    await until('it answers', async () => (await ask()).ok, 30_000)
  },
)

test(
  '[S8] Parley is killed while Postgres is away: what people had shown each other is there again',
  async () => {
    const crashes: Crash[] = []
    for (let i = 0; i < killedLate.count; i++) {
      await postgres.process.kill()
      await delay(500 + world.random(1_500))
      crashes.push(await world.crash(() => postgres.comeBack()))
      world.hurry()
      await world.everybody('is in again', (editor) => editor.connection.state().state === 'live')
    }
    const end = await world.settle()
    const notStored = crashes.flatMap((crash) => crash.notStored)
    const lost = crashes.flatMap(({ reloaded }) => [...reloaded.lost, ...reloaded.doubled])
    const unseen = crashes.flatMap((crash) => crash.unseen)
    tellFault({
      fault: 'Parley is killed while Postgres is away',
      size: `${killedLate.count} x, ${EDITORS} editors`,
      figures: {
        edits: world.ledger.made,
        lost: notStored.length + lost.length + end.lost.length,
        doubled: end.doubled.length,
        'seen and gone': unseen.length,
        'false "Saved"': world.falseSaved.length,
      },
    })
    expect({ notStored, lost, unseen, end, falseSaved: world.falseSaved }).toEqual({
      ...{ notStored: [], lost: [], unseen: [], end: NOTHING, falseSaved: [] },
    })
  },
  killedLate.timeoutMs,
)
