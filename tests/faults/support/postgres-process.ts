/** The processes of a Postgres on a folder: killed and frozen as a machine does it, not asked as an operator would. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isProcessAlive } from '#server/database/is-process-alive.ts'
import { until } from '#tests/integration/sync/support/until.ts'

export class PostgresProcess {
  readonly #pidFile: string

  /** @param cluster the folder with PG_VERSION in it */
  constructor(cluster: string) {
    this.#pidFile = join(cluster, 'postmaster.pid')
  }

  /** As the out-of-memory killer does: the first one at once; the others notice and end by themselves. */
  async kill(): Promise<void> {
    const family = this.#family()
    if (family[0] !== undefined) signal(family[0], 'SIGKILL')
    await until('Postgres is gone', () => !family.some(isProcessAlive))
  }

  /** All of them stand still; sockets stay open, new ones are accepted by the kernel and nobody answers. */
  freeze(): void {
    for (const pid of this.#family()) signal(pid, 'SIGSTOP')
  }

  thaw(): void {
    for (const pid of this.#family()) signal(pid, 'SIGCONT')
  }

  #family(): readonly number[] {
    const first = Number(readFileSync(this.#pidFile, 'utf8').split('\n')[0])
    return [first, ...childrenOf(first)]
  }
}

/** From /proc: Linux. */
function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === parent)
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    // It has just ended.
    return undefined
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has just ended.
  }
}
