import { expect, test } from 'vitest'
import {
  type HonestReport,
  playHonestWorld,
  type Traffic,
} from '#tests/support/admission/honest-world.ts'
import { firstSeed, sizeOf } from '#tests/support/size.ts'

const STEPS = 500
const { count, timeoutMs } = sizeOf('ADMISSION_SESSIONS', { short: 100, full: 2_000 })

/** Plays worlds until so many pages have been opened; seeds of those in which something went wrong. */
async function play(traffic: Traffic): Promise<{ tally: object; wrong: object[] }> {
  const wrong: object[] = []
  const tally = { traffic, sessions: 0, frames: 0, crashes: 0, askedAgain: 0, odd: 0 }
  for (let seed = firstSeed(); tally.sessions < count; seed++) {
    const report: HonestReport = await playHonestWorld(seed, traffic, STEPS)
    tally.sessions += report.sessions
    tally.frames += report.frames
    tally.crashes += report.crashes
    tally.askedAgain += report.counters.updatesIncomplete
    tally.odd += report.counters.updatesOdd
    if (report.problems.length > 0) wrong.push({ seed, problems: report.problems })
  }
  return { tally, wrong }
}

for (const [traffic, who] of [
  ['parley', 'Parley’s own pages'],
  ['stock', 'stock clients that delete types and undo it'],
  ['undo', 'stock undo in types that were brought back'],
] as const) {
  test(
    `[S11] nothing that ${who} send is left out for good or lost`,
    async () => {
      const { tally, wrong } = await play(traffic)
      process.stdout.write(`${JSON.stringify(tally)}\n`)
      expect(wrong).toEqual([])
    },
    timeoutMs,
  )
}
