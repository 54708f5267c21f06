/**
 * Where the load comes from: a process of its own, started for one job, asking through its parent what the server has
 * used. Started by run-load.ts.
 */

import type { Usage } from './servers/measured-server.ts'
import { fanOut } from './workloads/fan-out.ts'
import type { Job } from './workloads/job.ts'
import type { UsageMeter } from './workloads/usage-meter.ts'

export type FromLoad =
  | { readonly say: 'usage?'; readonly collect: boolean }
  | { readonly say: 'result'; readonly result: unknown }
  | { readonly say: 'failed'; readonly reason: string }
export type ToLoad =
  | { readonly say: 'job'; readonly job: Job }
  | { readonly say: 'usage'; readonly usage: Usage }

let answered: (usage: Usage) => void = () => undefined

const usage: UsageMeter = ({ collect = false } = {}) =>
  new Promise((resolve) => {
    answered = resolve
    tell({ say: 'usage?', collect })
  })

process.on('message', (message: ToLoad) => {
  if (message.say === 'usage') answered(message.usage)
  else void run(message.job)
})

async function run(job: Job): Promise<void> {
  try {
    tell({ say: 'result', result: await perform(job) })
  } catch (error) {
    tell({ say: 'failed', reason: error instanceof Error ? (error.stack ?? '') : String(error) })
  }
  process.disconnect()
}

function perform(job: Job): Promise<unknown> {
  switch (job.kind) {
    case 'fan-out':
      return fanOut(job, usage)
  }
}

function tell(message: FromLoad): void {
  process.send?.(message)
}
