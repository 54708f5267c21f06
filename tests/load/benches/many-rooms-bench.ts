/** W2: 500 rooms of four people, one of whom moves a card every second while all four move their pointers. */

import type { Line } from '../report/line.ts'
import { runLoad } from '../run-load.ts'
import type { ManyRoomsResult } from '../workloads/many-rooms.ts'
import type { Plan } from './plan.ts'
import { inRounds, medians, type Rounds } from './rounds.ts'

const ROOMS = 500
const PEOPLE = 4

export async function manyRoomsBench(plan: Plan): Promise<readonly Line[]> {
  plan.say(`W2: ${ROOMS} rooms of ${PEOPLE}`)
  const rounds = await manyRoomsRounds({ ...plan, rounds: Math.min(plan.rounds, 2) }, ROOMS)
  const line = (what: string, unit: string, figure: (result: ManyRoomsResult) => number): Line => ({
    workload: `W2 ${ROOMS}x${PEOPLE}`,
    what,
    unit,
    figures: medians(rounds, figure),
  })
  return [
    {
      ...line('memory per connection', 'kB', (r) => r.bytesPerConnection / 1000),
      goal: { ratioAtMost: 0.35 },
    },
    line('of it live', 'kB', (r) => r.livePerConnection / 1000),
    {
      ...line('CPU, of a core', '%', (r) => r.cpuMsPerSecond / 10),
      goal: { ratioAtMost: 0.3 },
    },
    line('database CPU, of a core', '%', (r) => r.databaseMsPerSecond / 10),
    line('latency p99', 'ms', (r) => r.p99),
    line('delivered', '%', (r) => r.deliveredShare * 100),
    line('load, share of a core', '', (r) => r.loadShare),
  ]
}

export function manyRoomsRounds(plan: Plan, count: number): Promise<Rounds<ManyRoomsResult>> {
  // One more, to warm up.
  const rooms = Array.from({ length: count + 1 }, (_, i) => `room-${i}`)
  return inRounds(plan, { rooms, people: PEOPLE }, (server) =>
    runLoad(server, {
      kind: 'many-rooms',
      target: server.target,
      rooms,
      clientsPerRoom: PEOPLE,
      cards: 20,
      movesPerSecond: 1,
      pointersPerSecond: 2,
      seconds: plan.quick ? 5 : 10,
    }),
  )
}
