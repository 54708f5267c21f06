import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeHistory } from '#tests/support/admission/mutated-frames.ts'
import { randomFrom } from '#tests/support/admission/random.ts'
import { tellFault } from '#tests/support/fault-figures.js'
import { quietConsole } from '#tests/support/quiet-console.ts'
import { firstSeed, sizeOf } from '#tests/support/size.ts'
import { AbusedServer } from './support/abused-server.ts'
import { atOnce } from './support/at-once.ts'
import { FRAMES_A_BOARD, FuzzedBoard, HARMS, type Harm } from './support/fuzzed-board.ts'
import { LIFTED } from './support/lifted.ts'
import { sinceStart } from './support/since-start.ts'
import { Witness } from './support/witness.ts'

const { count, timeoutMs } = sizeOf('FRAMES', { short: 4_000, full: 1_000_000, fullMinutes: 30 })
const BOARDS_AT_ONCE = 24
const HISTORIES = 40
/** Another order of the same letters: what stock undo’s crossed neighbours can come to (admission-fuzz.test.ts). */
const REORDERED: readonly Harm[] = ['log', 'checkpoint', 'bystander', 'reopened']

let speakAgain = (): void => undefined
beforeAll(() => {
  speakAgain = quietConsole()
})
afterAll(() => speakAgain())

type Report = {
  readonly boards: number
  readonly raw: number
  readonly shaped: number
  readonly closed: number
  readonly harms: Readonly<Record<Harm, number>>
  /** Boards to play again. */
  readonly wrong: Readonly<Record<string, readonly Harm[]>>
}

async function fuzz(server: AbusedServer, frames: number): Promise<Report> {
  const histories = Array.from({ length: HISTORIES }, (_, i) =>
    makeHistory(randomFrom(i + firstSeed())),
  )
  const harms = Object.fromEntries(HARMS.map((harm) => [harm, 0])) as Record<Harm, number>
  const wrong: Record<string, readonly Harm[]> = {}
  const sum = { boards: Math.ceil(frames / FRAMES_A_BOARD), raw: 0, shaped: 0, closed: 0 }
  await atOnce(sum.boards, BOARDS_AT_ONCE, async (index) => {
    const seed = firstSeed() + index
    const history = histories[index % HISTORIES]
    if (history === undefined) return
    const board = new FuzzedBoard(seed, await server.makeBoard(), { server, history })
    const done = await board.run(Math.min(FRAMES_A_BOARD, frames))
    sum.raw += done.raw
    sum.shaped += done.shaped
    sum.closed += done.closed
    for (const harm of done.harms) harms[harm] += 1
    if (done.harms.length > 0) wrong[seed] = done.harms
  })
  return { ...sum, harms, wrong }
}

test(
  '[S4] [S11] frames of any bytes, and frames that are nearly right, harm no board, nobody on it and no other room',
  async () => {
    const seconds = sinceStart()
    const server = await AbusedServer.start(LIFTED)
    const witness = await Witness.start(server)
    await server.ask('stall', {})
    const report = await fuzz(server, count)
    const seen = await witness.stop()
    const stall = await server.ask('stall', {})
    const { unopenable, lost, muted, pending, ...reordered } = report.harms
    tellFault({
      fault: 'fuzzed frames over real sockets',
      size: `${report.raw} raw, ${report.shaped} shaped`,
      figures: {
        boards: report.boards,
        crashes: server.crashes,
        'boards unopenable': unopenable,
        'lost anything': lost,
        'bystanders muted': muted,
        'other rooms touched': seen.isUntouched ? 0 : 1,
        reordered: Object.values(report.wrong).filter((harms) =>
          REORDERED.some((harm) => harms.includes(harm)),
        ).length,
        'links closed': report.closed,
        'witness’s edits': seen.edits,
        'ack p99 ms': seen.p99,
        'longest ack ms': seen.longest,
        'longest stall of the loop ms': Math.round(stall.maxMs),
        seconds: seconds(),
      },
    })
    if (Object.keys(report.wrong).length > 0)
      process.stdout.write(`${JSON.stringify(report.wrong)}\n`)
    expect({
      crashes: server.crashes,
      unopenable,
      lost,
      muted,
      pending,
      untouched: seen.isUntouched,
    }).toEqual({
      ...{ crashes: 0, unopenable: 0, lost: 0, muted: 0, pending: 0, untouched: true },
    })
    expect(Math.max(...Object.values(reordered))).toBeLessThanOrEqual(2 + report.boards / 50)
    await server.stop()
  },
  timeoutMs,
)

test('[S11] the same frames ruin boards of a server without admission', async () => {
  const server = await AbusedServer.start(LIFTED, 'without-admission')
  const { harms } = await fuzz(server, 1_000)
  expect(harms.unopenable + harms.muted + harms.pending + harms.lost).toBeGreaterThan(0)
  await server.stop()
})
