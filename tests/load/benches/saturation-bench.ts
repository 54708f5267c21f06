/** W1 to its end: how many updates a second 50 people can make before edits come later than a tenth of a second. */

import type { Line } from '../report/line.ts'
import { runLoad } from '../run-load.ts'
import type { SaturationResult } from '../workloads/saturation.ts'
import type { Plan } from './plan.ts'
import { inRounds, medians } from './rounds.ts'

const CLIENTS = 50
const ROOM = 'saturation'
const LOWEST = 500
const HIGHEST = 60_000

export async function saturationBench(plan: Plan): Promise<readonly Line[]> {
  plan.say(`W1 saturation: ${CLIENTS} clients`)
  const fewer = { ...plan, rounds: Math.min(plan.rounds, 2) }
  const rounds = await inRounds(fewer, { rooms: [ROOM], people: CLIENTS }, (server) =>
    runLoad(server, {
      kind: 'saturation',
      target: server.target,
      room: ROOM,
      clients: CLIENTS,
      secondsPerStep: plan.quick ? 1.5 : 3,
      rates: rates(plan.quick ? 1.5 : 1.25),
    }),
  )
  const line = (
    what: string,
    unit: string,
    figure: (result: SaturationResult) => number,
  ): Line => ({ workload: 'W1 saturation', what, unit, figures: medians(rounds, figure) })
  return [
    {
      ...line('updates with p99 under 100 ms', '/s', (r) => r.updatesPerSecond),
      goal: { ratioAtLeast: 4 },
    },
    line('load at that rate, share of a core', '', ({ steps, updatesPerSecond }) => {
      const step = steps.find(({ rate }) => rate === updatesPerSecond)
      return step?.loadShare ?? 0
    }),
  ]
}

function rates(factor: number): number[] {
  const found: number[] = []
  for (let rate = LOWEST; rate <= HIGHEST; rate *= factor) found.push(Math.round(rate / 50) * 50)
  return found
}
