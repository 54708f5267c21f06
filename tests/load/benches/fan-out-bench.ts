/** W1: 10, 50 and 200 people in one room, ten of them moving cards at 30 a second, all of them pointing at 30 Hz. */

import type { Goal, Line } from '../report/line.ts'
import { runLoad } from '../run-load.ts'
import type { FanOutJob, FanOutResult } from '../workloads/fan-out.ts'
import type { Plan } from './plan.ts'
import { inRounds, medians, type Rounds } from './rounds.ts'

const SIZES = [10, 50, 200]
const ROOM = 'w1'

const GOALS: Readonly<Record<number, Readonly<Record<string, Goal>>>> = {
  50: { cpu: { ratioAtMost: 1 / 4 }, p99: { ratioAtMost: 1 / 2 } },
  200: { p99: { ratioAtMost: 1 / 50 }, delivered: { atLeast: 100 } },
}

export async function fanOutBench(plan: Plan): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (const clients of SIZES) {
    plan.say(`W1: ${clients} clients`)
    lines.push(...linesOf(clients, await fanOutRounds(plan, clients)))
  }
  return lines
}

export function fanOutRounds(plan: Plan, clients: number): Promise<Rounds<FanOutResult>> {
  return inRounds(plan, { rooms: [ROOM], people: clients }, (server) => {
    const job: FanOutJob = {
      kind: 'fan-out',
      target: server.target,
      room: ROOM,
      cards: 200,
      clients,
      movers: Math.min(10, clients),
      movesPerSecond: 30,
      pointersPerSecond: 30,
      warmUpSeconds: 2,
      seconds: plan.quick ? 4 : 8,
    }
    return runLoad(server, job)
  })
}

function linesOf(clients: number, rounds: Rounds<FanOutResult>): readonly Line[] {
  const goals = GOALS[clients] ?? {}
  const line = (
    what: string,
    unit: string,
    figure: (result: FanOutResult) => number,
    goal?: Goal,
  ): Line => ({
    workload: `W1 ${clients}`,
    what,
    unit,
    figures: medians(rounds, figure),
    ...(goal && { goal }),
  })
  return [
    line('CPU per delivery', 'µs', (r) => (r.cpuMs * 1000) / r.delivered, goals.cpu),
    line('database CPU per delivery', 'µs', (r) => (r.databaseMs * 1000) / r.delivered),
    line('latency p50', 'ms', (r) => r.p50),
    line('latency p99', 'ms', (r) => r.p99, goals.p99),
    line('delivered', '%', (r) => (100 * r.delivered) / r.expected, goals.delivered),
    line('pointer age p50', 'ms', (r) => r.pointerP50),
    line('pointer age p99', 'ms', (r) => r.pointerP99),
    line('pointers seen by one client', '/s', (r) => r.pointersSeen),
    line('sent to clients', 'MB/s', (r) => r.bytesPerSecond / 1e6),
    line('receivers that agree', '%', (r) => (r.converged ? 100 : 0)),
    line('load, share of a core', '', (r) => r.loadShare),
  ]
}
