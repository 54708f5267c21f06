/** How long "Saved" takes on a server with nothing else to do. Parley only: nobody else says when an edit is durable. */

import type { Line } from '../report/line.ts'
import { runLoad } from '../run-load.ts'
import type { AcknowledgementResult } from '../workloads/acknowledgement.ts'
import type { Plan } from './plan.ts'
import { inRounds, medians } from './rounds.ts'

const ROOM = 'ack'

export async function acknowledgementBench(plan: Plan): Promise<readonly Line[]> {
  if (!plan.servers.includes('parley')) return []
  plan.say('Acknowledgement')
  const rounds = await inRounds(
    { ...plan, servers: ['parley'], rounds: Math.min(plan.rounds, 2) },
    { rooms: [ROOM], people: 2, acknowledges: true },
    (server) =>
      runLoad(server, {
        kind: 'acknowledgement',
        target: server.target,
        room: ROOM,
        edits: plan.quick ? 100 : 250,
      }),
  )
  const line = (
    what: string,
    unit: string,
    figure: (result: AcknowledgementResult) => number,
  ): Line => ({ workload: 'ack', what, unit, figures: medians(rounds, figure) })
  return [
    line('edit to acknowledgement p50', 'ms', (r) => r.p50),
    { ...line('edit to acknowledgement p95', 'ms', (r) => r.p95), goal: { atMost: 50 } },
    line('edit to acknowledgement p99', 'ms', (r) => r.p99),
    { ...line('acknowledged', '%', (r) => r.acknowledgedShare * 100), goal: { atLeast: 100 } },
  ]
}
