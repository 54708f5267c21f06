/** Whether a process runs. A killed one whose parent never asks for its end stays in the table, and does not count. */

import { readFileSync } from 'node:fs'

export function isProcessAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !isZombie(pid)
  } catch {
    // No such process. (EPERM cannot happen: we are its owner or root.)
    return false
  }
}

/** Its state stands behind its name, which may hold anything but ends with the last parenthesis. Linux only. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) === 'Z'
  } catch {
    // No /proc here, or it has just gone: what kill() said stands.
    return false
  }
}
