/** What Linux says about a process from outside, for those that are not ours or too busy to answer. */

import { readFile } from 'node:fs/promises'

/** Linux counts in hundredths of a second, whatever the kernel's own clock. */
const MS_PER_TICK = 10
const PAGE_BYTES = 4096
/** Places behind the name, which may hold spaces and stands in brackets. */
const UTIME = 11
const STIME = 12
const RSS = 21

export type ProcStat = { readonly cpuMs: number; readonly rss: number }

/** Undefined when there is no such process, or no /proc. */
export async function procStat(pid: number): Promise<ProcStat | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (stat === undefined) return undefined
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const ticks = (fields[UTIME] ?? 0) + (fields[STIME] ?? 0)
  return { cpuMs: ticks * MS_PER_TICK, rss: (fields[RSS] ?? 0) * PAGE_BYTES }
}
