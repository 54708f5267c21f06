/**
 * `npm run bench:sync`: Parley's sync server beside Hocuspocus and the stock y-websocket server, one table of ratios.
 * How it is measured, and what is fair: docs/benchmarks.md. Flags: --quick, --only W1,W3, --rounds 3, --json FILE,
 * --servers parley,hocuspocus, --alone (Parley without its pages, no build needed), --profile FOLDER.
 */

import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { setup } from '../support/start-postgres.ts'
import { acknowledgementBench } from './benches/acknowledgement-bench.ts'
import { durabilityBench } from './benches/durability-bench.ts'
import { fanOutBench } from './benches/fan-out-bench.ts'
import { growthBench } from './benches/growth-bench.ts'
import { manyRoomsBench } from './benches/many-rooms-bench.ts'
import type { Plan } from './benches/plan.ts'
import { saturationBench } from './benches/saturation-bench.ts'
import { stormBench } from './benches/storm-bench.ts'
import { installPeers } from './install-peers.ts'
import { isReached, type Line, ratioOf } from './report/line.ts'
import { tableOf } from './report/table.ts'
import type { ServerName } from './servers/wish.ts'

type Bench = (plan: Plan) => Promise<readonly Line[]>

const BENCHES: ReadonlyMap<string, Bench> = new Map([
  ['W1', fanOutBench],
  ['saturation', saturationBench],
  ['W2', manyRoomsBench],
  ['W3', stormBench],
  ['W4', durabilityBench],
  ['ack', acknowledgementBench],
  ['growth', growthBench],
])
const SERVERS: readonly ServerName[] = ['parley', 'hocuspocus', 'stock']

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    only: { type: 'string', default: [...BENCHES.keys()].join() },
    servers: { type: 'string', default: SERVERS.join() },
    rounds: { type: 'string' },
    json: { type: 'string' },
    profile: { type: 'string' },
  },
})
const say = (words: string): void => void process.stdout.write(`${words}\n`)

await installPeers(say)
if (!flags.alone) await buildProgram()
const stopPostgres = await setup()
// Servers and loads end when their parent is gone; Postgres would stay.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void breakOff())
let isBrokenOff = false
try {
  await report(await runAll(planOf()))
} finally {
  if (!isBrokenOff) await stopPostgres()
}

/** A terminal and npm both pass a signal on, so it comes twice. */
async function breakOff(): Promise<void> {
  if (isBrokenOff) return
  isBrokenOff = true
  await stopPostgres()
  process.exit(1)
}

function planOf(): Plan {
  return {
    servers: SERVERS.filter((name) => flags.servers.split(',').includes(name)),
    quick: flags.quick,
    rounds: Number(flags.rounds ?? (flags.quick ? 1 : 3)),
    alone: flags.alone,
    profile: flags.profile,
    say: (words) => say(`${new Date().toISOString().slice(11, 19)}  ${words}`),
  }
}

async function runAll(plan: Plan): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (const name of flags.only.split(',')) {
    const bench = BENCHES.get(name)
    if (bench === undefined) throw new Error(`There is no workload ${name}.`)
    const found = await bench(plan)
    say(`\n${tableOf(found)}\n`)
    lines.push(...found)
  }
  return lines
}

async function report(lines: readonly Line[]): Promise<void> {
  const [first] = cpus()
  const machine = { node: process.versions.node, cores: cpus().length, model: first?.model }
  say(`\n${tableOf(lines)}\n\nNode ${machine.node}, ${machine.cores} cores, ${machine.model}`)
  if (flags.json === undefined) return
  const rows = lines.map((line) => ({ ...line, ratio: ratioOf(line), reached: isReached(line) }))
  await writeFile(flags.json, `${JSON.stringify({ machine, rows }, null, 2)}\n`)
}

/** JavaScript that runs before anything is installed, so it has no types. */
async function buildProgram(): Promise<void> {
  const { build }: { build: (say: (words: string) => void) => Promise<void> } = await import(
    '../../server/build.js'
  )
  await build(say)
}
