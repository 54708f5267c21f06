/**
 * Which process a journal belongs to, and whether that one still lives. Node has no file locks, and a process id alone
 * is not enough: in a container every life has the same one. Used by journal-file.ts and replay-journals.ts.
 */

import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'

const JOURNAL_OWNER = z.object({
  host: z.string(),
  pid: z.number().int(),
  /** When the process began; empty where the system does not say (only Linux does). */
  started: z.string(),
})

export type JournalOwner = z.infer<typeof JOURNAL_OWNER>

export function thisProcess(): JournalOwner {
  return { host: hostname(), pid: process.pid, started: startOf(process.pid) }
}

export function readOwner(value: unknown): JournalOwner | undefined {
  return JOURNAL_OWNER.safeParse(value).data
}

/**
 * True only when it is certain. A live owner that is taken for a dead one loses nothing: its rows are stored for it,
 * under the same numbers, and when it finds its file gone it writes another one.
 */
export function isAlive(owner: JournalOwner): boolean {
  if (owner.host !== hostname() || owner.started === '') return false
  return startOf(owner.pid) === owner.started
}

/** Boot and clock ticks since; empty for a process that is not there, or is dead and only not yet collected. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name before it is in brackets and may hold anything.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z' || state === 'X') return ''
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${rest[18]}`
  } catch {
    // No such process, or no such system.
    return ''
  }
}
