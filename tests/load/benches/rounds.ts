/**
 * Runs one job against every server in turn, round after round, so that whatever else the machine does falls on all of
 * them. Every run has a server of its own, started fresh.
 */

import { median } from '../report/median.ts'
import type { MeasuredServer } from '../servers/measured-server.ts'
import { startParley } from '../servers/parley.ts'
import { startHocuspocus, startStock } from '../servers/peers.ts'
import type { ServerName, Wish } from '../servers/wish.ts'
import type { Plan } from './plan.ts'

export type Rounds<Result> = Readonly<Partial<Record<ServerName, readonly Result[]>>>

type Run<Result> = (server: MeasuredServer) => Promise<Result>

const START: Readonly<Record<ServerName, (wish: Wish) => Promise<MeasuredServer>>> = {
  parley: startParley,
  hocuspocus: startHocuspocus,
  stock: startStock,
}

export async function inRounds<Result>(
  plan: Plan,
  wish: Pick<Wish, 'rooms' | 'people' | 'acknowledges'>,
  run: Run<Result>,
): Promise<Rounds<Result>> {
  const results: Partial<Record<ServerName, Result[]>> = {}
  for (let round = 0; round < plan.rounds; round++) {
    for (const name of plan.servers) {
      const result = await once(name, { ...wish, alone: plan.alone, profile: plan.profile }, run)
      results[name] = [...(results[name] ?? []), result]
    }
  }
  return results
}

/** The median of one figure, for each server. */
export function medians<Result>(
  rounds: Rounds<Result>,
  figure: (result: Result) => number,
): Partial<Record<ServerName, number>> {
  const entries = Object.entries(rounds).map(([name, results]) => [
    name,
    median(results.map(figure)),
  ])
  return Object.fromEntries(entries)
}

async function once<Result>(name: ServerName, wish: Wish, run: Run<Result>): Promise<Result> {
  const server = await START[name](wish)
  try {
    return await run(server)
  } finally {
    await server.stop()
  }
}
