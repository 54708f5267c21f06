/** What the load process can be asked to do, and what it answers: plain values, for they cross a process border. */

import type { AcknowledgementJob, AcknowledgementResult } from './acknowledgement.ts'
import type {
  CountEditsJob,
  CountEditsResult,
  MakeEditsJob,
  MakeEditsResult,
} from './durability.ts'
import type { FanOutJob, FanOutResult } from './fan-out.ts'
import type { ManyRoomsJob, ManyRoomsResult } from './many-rooms.ts'
import type { ProbeJob, ProbeResult } from './probe.ts'
import type { SaturationJob, SaturationResult } from './saturation.ts'
import type { StormJob, StormResult } from './storm.ts'

type Jobs = {
  readonly acknowledgement: Answer<AcknowledgementJob, AcknowledgementResult>
  readonly 'count-edits': Answer<CountEditsJob, CountEditsResult>
  readonly 'fan-out': Answer<FanOutJob, FanOutResult>
  readonly 'make-edits': Answer<MakeEditsJob, MakeEditsResult>
  readonly 'many-rooms': Answer<ManyRoomsJob, ManyRoomsResult>
  readonly probe: Answer<ProbeJob, ProbeResult>
  readonly saturation: Answer<SaturationJob, SaturationResult>
  readonly storm: Answer<StormJob, StormResult>
}

type Answer<AnyJob, Result> = { readonly job: AnyJob; readonly result: Result }

export type JobKind = keyof Jobs
export type Job = Jobs[JobKind]['job']
export type ResultOf<AnyJob extends Job> = Jobs[AnyJob['kind']]['result']
