/**
 * Where the load comes from: a process of its own, started for one job, asking through its parent what the server has
 * used. Its sockets stay open until run-load.ts, which started it, ends it.
 */

import type { Usage } from './servers/measured-server.ts'
import { acknowledgement } from './workloads/acknowledgement.ts'
import { countEdits, makeEdits } from './workloads/durability.ts'
import { fanOut } from './workloads/fan-out.ts'
import type { Job } from './workloads/job.ts'
import { manyRooms } from './workloads/many-rooms.ts'
import { probe } from './workloads/probe.ts'
import { saturation } from './workloads/saturation.ts'
import { storm } from './workloads/storm.ts'
import type { UsageMeter } from './workloads/usage-meter.ts'

export type FromLoad =
  | { readonly say: 'usage?'; readonly collect: boolean }
  | { readonly say: 'result'; readonly result: unknown }
  | { readonly say: 'failed'; readonly reason: string }
export type ToLoad =
  | { readonly say: 'job'; readonly job: Job }
  | { readonly say: 'usage'; readonly usage: Usage }
  | { readonly say: 'stop' }

let answered: (usage: Usage) => void = () => undefined
let stop: () => void = () => undefined
const stopped = new Promise<void>((resolve) => {
  stop = resolve
})

const usage: UsageMeter = ({ collect = false } = {}) =>
  new Promise((resolve) => {
    answered = resolve
    tell({ say: 'usage?', collect })
  })

process.on('message', (message: ToLoad) => {
  if (message.say === 'usage') answered(message.usage)
  else if (message.say === 'stop') stop()
  else void run(message.job)
})

async function run(job: Job): Promise<void> {
  try {
    tell({ say: 'result', result: await perform(job) })
  } catch (error) {
    tell({ say: 'failed', reason: error instanceof Error ? (error.stack ?? '') : String(error) })
  }
}

function perform(job: Job): Promise<unknown> {
  switch (job.kind) {
    case 'fan-out':
      return fanOut(job, usage)
    case 'saturation':
      return saturation(job)
    case 'many-rooms':
      return manyRooms(job, usage)
    case 'storm':
      return storm(job, usage)
    case 'probe':
      return probe(job, stopped)
    case 'make-edits':
      return makeEdits(job)
    case 'count-edits':
      return countEdits(job)
    case 'acknowledgement':
      return acknowledgement(job)
  }
}

function tell(message: FromLoad): void {
  process.send?.(message)
}
