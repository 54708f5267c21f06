/** W4: the server is killed 0, 1 and 3.5 seconds after somebody has seen the last of 100 edits. How many are gone? */

import { setTimeout as delay } from 'node:timers/promises'
import type { Line } from '../report/line.ts'
import { runLoad, startLoad } from '../run-load.ts'
import type { MeasuredServer } from '../servers/measured-server.ts'
import type { Plan } from './plan.ts'
import { inRounds, medians } from './rounds.ts'

const SECONDS = [0, 1, 3.5]
const EDITS = 100
const ROOM = 'w4'

export async function durabilityBench(plan: Plan): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (const seconds of SECONDS) {
    plan.say(`W4: killed after ${seconds} s`)
    const rounds = await inRounds(
      { ...plan, rounds: 1 },
      { rooms: [ROOM], people: 2 },
      async (server) => await lostAfter(server, seconds),
    )
    lines.push({
      workload: 'W4',
      what: `lost of ${EDITS}, killed ${seconds} s after`,
      unit: 'edits',
      figures: medians(rounds, (lost) => lost),
      goal: { atMost: 0 },
    })
  }
  return lines
}

/** Edits that somebody had seen and nobody finds again. The people go down with the server: they cannot bring it back. */
async function lostAfter(server: MeasuredServer, seconds: number): Promise<number> {
  const { target } = server
  const people = startLoad(server, { kind: 'make-edits', target, room: ROOM, edits: EDITS })
  try {
    const { seen } = await people.result
    await delay(seconds * 1000)
    await server.kill()
    await people.end()
    const again = await server.restart()
    try {
      const { found } = await runLoad(again, {
        kind: 'count-edits',
        target: again.target,
        room: ROOM,
      })
      return seen.filter((edit) => !found.includes(edit)).length
    } finally {
      await again.kill()
    }
  } finally {
    await people.end()
  }
}
