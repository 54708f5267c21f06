/**
 * `npm run bench:crowd`: sixty people on one board, some of them in real browsers, over the whole program. Frames the
 * browsers draw and what reaches whom; quiet beside busy in the same run. docs/benchmarks.md
 */

import { cpus } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '../support/find-chromium.js'
import { setup } from '../support/start-postgres.ts'
import { type Frames, Onlooker, ROOM } from './crowd/onlooker.ts'
import { runLoad } from './run-load.ts'
import type { MeasuredServer } from './servers/measured-server.ts'
import { startParley } from './servers/parley.ts'
import { cardBoard } from './wire/card-board.ts'
import type { FanOutJob, FanOutResult } from './workloads/fan-out.ts'

const PEOPLE = 60
const QUIET_SECONDS = 5
const AGREE_MS = 30_000

type Scene = {
  readonly name: string
  readonly browsers: number
  readonly movesPerSecond: number
  readonly pointersPerSecond: number
}

const SCENES: readonly Scene[] = [
  { name: 'a lively workshop', browsers: 4, movesPerSecond: 2, pointersPerSecond: 10 },
  { name: 'everybody at once', browsers: 4, movesPerSecond: 30, pointersPerSecond: 30 },
  { name: 'everybody at once', browsers: 1, movesPerSecond: 30, pointersPerSecond: 30 },
]

const say = (words: string): void => void process.stdout.write(`${words}\n`)

await buildProgram()
const stopPostgres = await setup()
const executablePath = await findChromium()
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
try {
  say(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model}`)
  for (const scene of SCENES) await play(browser, scene)
} finally {
  await browser.close()
  await stopPostgres()
}

async function play(from: Browser, scene: Scene): Promise<void> {
  const server = await startParley({ rooms: [ROOM], people: PEOPLE, alone: false })
  try {
    await measure(from, scene, server)
  } finally {
    await server.stop()
  }
}

async function measure(from: Browser, scene: Scene, server: MeasuredServer): Promise<void> {
  const raw = PEOPLE - scene.browsers
  const job: FanOutJob = {
    ...{ kind: 'fan-out', target: server.target, room: ROOM, cards: 200, clients: raw, movers: 10 },
    ...{ movesPerSecond: scene.movesPerSecond, pointersPerSecond: scene.pointersPerSecond },
    ...{ warmUpSeconds: 3, seconds: 15, isDrawn: true, board: cardBoard(200) },
  }
  // The board with its cards, before anybody looks.
  const still = { clients: 2, movesPerSecond: 0, pointersPerSecond: 0, seconds: 0.5 }
  await runLoad(server, { ...job, ...still, movers: 1, warmUpSeconds: 0 })
  const onlookers: Onlooker[] = []
  for (let i = 0; i < scene.browsers; i++) {
    onlookers.push(await Onlooker.open(from, server.target, raw + i))
  }
  const quiet = await framesOf(onlookers, () => delay(QUIET_SECONDS * 1000))
  let result: FanOutResult | undefined
  let pointers = 0
  const busy = await framesOf(onlookers, async () => {
    const load = runLoad(server, job)
    await delay(8_000)
    pointers = (await onlookers[0]?.pointers()) ?? 0
    result = await load
  })
  const agree = await agrees(from, server, onlookers)
  for (const onlooker of onlookers) await onlooker.close()
  report(scene, { quiet, busy, result, pointers, agree })
}

async function framesOf(
  onlookers: readonly Onlooker[],
  meanwhile: () => Promise<void>,
): Promise<readonly Frames[]> {
  for (const onlooker of onlookers) await onlooker.startCounting()
  await meanwhile()
  return Promise.all(onlookers.map((onlooker) => onlooker.framesSoFar()))
}

/** Whether those who saw it all show in the end what somebody shows who only comes now. */
async function agrees(
  from: Browser,
  { target }: MeasuredServer,
  onlookers: readonly Onlooker[],
): Promise<boolean> {
  const fresh = await Onlooker.open(from, target, 0)
  const deadline = performance.now() + AGREE_MS
  try {
    for (;;) {
      const wanted = await fresh.cards()
      const shown = await Promise.all(onlookers.map((onlooker) => onlooker.cards()))
      if (wanted !== '' && shown.every((cards) => cards === wanted)) return true
      if (performance.now() > deadline) return false
      await delay(200)
    }
  } finally {
    await fresh.close()
  }
}

type Found = {
  readonly quiet: readonly Frames[]
  readonly busy: readonly Frames[]
  readonly result: FanOutResult | undefined
  readonly pointers: number
  readonly agree: boolean
}

function report(scene: Scene, { quiet, busy, result, pointers, agree }: Found): void {
  const { name, browsers, movesPerSecond, pointersPerSecond } = scene
  say(`\n${name}: ${PEOPLE - browsers} raw clients (${10 * movesPerSecond} moves/s, each pointing`)
  say(`  ${pointersPerSecond}/s) and ${browsers} browsers`)
  for (const [what, frames] of [
    ['quiet', quiet],
    ['busy', busy],
  ] as const) {
    const each = frames.map(({ perSecond }) => perSecond.toFixed(0)).join(' ')
    const worst = (of: (frame: Frames) => number): string => Math.max(...frames.map(of)).toFixed(0)
    say(`  ${what}: frames/s ${each}; ms between frames p50 ${worst(({ p50 }) => p50)}, p95`)
    say(`    ${worst(({ p95 }) => p95)}, longest ${worst(({ longest }) => longest)}`)
  }
  if (result === undefined) return
  const { delivered, expected, p50, p99, pointerP50, pointerP99, converged, closed } = result
  say(`  delivered ${((100 * delivered) / expected).toFixed(2)} % of ${expected}; ms p50`)
  say(
    `    ${p50.toFixed(0)}, p99 ${p99.toFixed(0)}; pointers p50 ${pointerP50.toFixed(0)}, p99 ${pointerP99.toFixed(0)}`,
  )
  say(`  raw clients agree: ${converged}; closed ${closed}; pointers a browser shows: ${pointers}`)
  say(`  browsers show what a newcomer shows: ${agree}`)
}

/** JavaScript that runs before anything is installed, so it has no types. */
async function buildProgram(): Promise<void> {
  const { build }: { build: (say: (words: string) => void) => Promise<void> } = await import(
    '../../server/build.js'
  )
  await build(say)
}
