/** How the cost grows with clients, rooms and the document: once, twice and four times as many, and the exponent. */

import { exponentOf, type GrowthPoint } from '../report/exponent.ts'
import type { Line } from '../report/line.ts'
import type { ServerName } from '../servers/wish.ts'
import { fanOutRounds } from './fan-out-bench.ts'
import { manyRoomsRounds } from './many-rooms-bench.ts'
import type { Plan } from './plan.ts'
import { medians, type Rounds } from './rounds.ts'
import { stormRounds } from './storm-bench.ts'

type Figure<Result> = {
  readonly what: string
  readonly unit: string
  readonly of: (result: Result) => number
}
type Sized<Result> = { readonly size: number; readonly rounds: Rounds<Result> }

export async function growthBench(plan: Plan): Promise<readonly Line[]> {
  const once = { ...plan, rounds: 1 }
  return [
    ...(await grow(plan, {
      noun: 'clients',
      sizes: [50, 100, 200],
      measure: (size) => fanOutRounds({ ...once, quick: true }, size),
      figures: [{ what: 'CPU, of a core', unit: '%', of: (r) => (100 * r.cpuMs) / r.wallMs }],
    })),
    ...(await grow(plan, {
      noun: 'rooms',
      sizes: [125, 250, 500],
      measure: (size) => manyRoomsRounds({ ...once, quick: true }, size),
      figures: [{ what: 'CPU, of a core', unit: '%', of: (r) => r.cpuMsPerSecond / 10 }],
    })),
    ...(await grow(plan, {
      noun: 'cards',
      sizes: [1_250, 2_500, 5_000],
      measure: (size) => stormRounds({ ...once, quick: true }, size),
      figures: [
        { what: 'time to join p99', unit: 'ms', of: (r) => r.fresh.p99 },
        { what: 'CPU of a wave', unit: 'ms', of: (r) => r.fresh.cpuMs },
        { what: 'stall in another room', unit: 'ms', of: (r) => r.stallMs.fresh },
      ],
    })),
  ]
}

async function grow<Result>(
  plan: Plan,
  {
    noun,
    sizes,
    measure,
    figures,
  }: {
    readonly noun: string
    readonly sizes: readonly number[]
    readonly measure: (size: number) => Promise<Rounds<Result>>
    readonly figures: readonly Figure<Result>[]
  },
): Promise<readonly Line[]> {
  const all: Sized<Result>[] = []
  for (const size of sizes) {
    plan.say(`Growth: ${size} ${noun}`)
    all.push({ size, rounds: await measure(size) })
  }
  return figures.flatMap((figure) => linesOf(plan.servers, { noun, all, figure }))
}

/** A line for each size, and one with the exponents. */
function linesOf<Result>(
  servers: readonly ServerName[],
  {
    noun,
    all,
    figure,
  }: {
    readonly noun: string
    readonly all: readonly Sized<Result>[]
    readonly figure: Figure<Result>
  },
): readonly Line[] {
  const sized = all.map(({ size, rounds }) => ({ size, figures: medians(rounds, figure.of) }))
  const points = (name: ServerName): GrowthPoint[] =>
    sized.map(({ size, figures }) => ({ size, cost: figures[name] ?? 0 }))
  const exponents = servers.map((name) => [name, exponentOf(points(name))])
  return [
    ...sized.map(({ size, figures }) => ({
      workload: `growth ${noun}`,
      what: `${size} ${noun}: ${figure.what}`,
      unit: figure.unit,
      figures,
    })),
    {
      workload: `growth ${noun}`,
      what: `exponent: ${figure.what}`,
      unit: '',
      figures: Object.fromEntries(exponents),
    },
  ]
}
