/** W3: 50 people come at once to a board of 5,000 cards that 50,000 edits have built; two others work elsewhere. */

import type { Goal, Line } from '../report/line.ts'
import { runLoad, startLoad } from '../run-load.ts'
import type { MeasuredServer } from '../servers/measured-server.ts'
import type { ProbeResult } from '../workloads/probe.ts'
import type { StormResult, Waves } from '../workloads/storm.ts'
import type { Plan } from './plan.ts'
import { inRounds, medians, type Rounds } from './rounds.ts'

const CARDS = 5_000
const JOINERS = 50
const ROOM = 'storm'
const ELSEWHERE = 'elsewhere'

type Way = 'fresh' | 'recent'

/** What one run found, with the longest time an edit in the other room took during a wave. */
export type StormFound = StormResult & { readonly stallMs: Readonly<Record<Way, number>> }

const GOALS: Readonly<Record<Way, Readonly<Record<string, Goal>>>> = {
  fresh: {
    p99: { ratioAtMost: 1 / 20 },
    cpu: { ratioAtMost: 1 / 20 },
    stall: { ratioAtMost: 0.1 },
  },
  recent: { p99: { ratioAtMost: 1 / 5 } },
}

export async function stormBench(plan: Plan): Promise<readonly Line[]> {
  plan.say(`W3: ${JOINERS} people come to ${CARDS} cards`)
  const rounds = await stormRounds({ ...plan, rounds: Math.min(plan.rounds, 2) }, CARDS)
  return [...linesOf('fresh', rounds), ...linesOf('recent', rounds)]
}

export function stormRounds(plan: Plan, cards: number): Promise<Rounds<StormFound>> {
  return inRounds(plan, { rooms: [ROOM, ELSEWHERE], people: JOINERS }, (server) =>
    stormAndProbe(server, { cards, waves: plan.quick ? 2 : 4 }),
  )
}

async function stormAndProbe(
  server: MeasuredServer,
  { cards, waves }: { readonly cards: number; readonly waves: number },
): Promise<StormFound> {
  const { target } = server
  const probe = startLoad(server, { kind: 'probe', target, room: ELSEWHERE })
  try {
    const found = await runLoad(server, {
      kind: 'storm',
      target,
      room: ROOM,
      cards,
      edits: cards * 10,
      joiners: JOINERS,
      waves,
    })
    probe.stop()
    const { samples } = await probe.result
    const stallMs = { fresh: stall(samples, found.fresh), recent: stall(samples, found.recent) }
    return { ...found, stallMs }
  } finally {
    await probe.end()
  }
}

/** The longest time of an edit sent during a wave; the median of the waves. */
function stall(samples: ProbeResult['samples'], { windows }: Waves): number {
  const longest = windows.map(([from, to]) => {
    const during = samples.filter(({ at, ms }) => at <= to && at + ms >= from)
    return Math.max(0, ...during.map(({ ms }) => ms))
  })
  return longest.sort((a, b) => a - b)[longest.length >> 1] ?? 0
}

function linesOf(way: Way, rounds: Rounds<StormFound>): readonly Line[] {
  const goals = GOALS[way]
  const line = (
    what: string,
    unit: string,
    figure: (result: StormFound) => number,
    goal?: Goal,
  ): Line => ({
    workload: `W3 ${way}`,
    what,
    unit,
    figures: medians(rounds, figure),
    ...(goal && { goal }),
  })
  return [
    line('time to join p50', 'ms', (r) => r[way].p50),
    line('time to join p99', 'ms', (r) => r[way].p99, goals.p99),
    line('CPU of a wave', 'ms', (r) => r[way].cpuMs, goals.cpu),
    line('database CPU of a wave', 'ms', (r) => r[way].databaseMs),
    line('stall in another room', 'ms', (r) => r.stallMs[way], goals.stall),
    line('waves that got all', '%', (r) => r[way].wholeShare * 100),
    line('load, share of a core', '', (r) => r[way].loadShare),
  ]
}
