/** What the load process can be asked to do, and what it answers: plain values, for they cross a process border. */

import type { FanOutJob, FanOutResult } from './fan-out.ts'

type Jobs = {
  readonly 'fan-out': { readonly job: FanOutJob; readonly result: FanOutResult }
}

export type JobKind = keyof Jobs
export type Job = Jobs[JobKind]['job']
export type ResultOf<AnyJob extends Job> = Jobs[AnyJob['kind']]['result']
