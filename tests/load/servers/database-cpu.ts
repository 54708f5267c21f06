/** CPU time of all processes of a Postgres on this machine, as far as the system tells (Linux): what a server leaves to it. */

import { readFile } from 'node:fs/promises'
import pg from 'pg'

/** Linux counts in hundredths of a second, whatever the kernel's own clock. */
const MS_PER_TICK = 10
/** Behind the name in /proc/…/stat: state is 0, utime 11, stime 12. */
const UTIME = 11

export class DatabaseCpu {
  readonly #client: pg.Client

  private constructor(client: pg.Client) {
    this.#client = client
  }

  static async open(url: string): Promise<DatabaseCpu> {
    const client = new pg.Client({ connectionString: url })
    // The database is dropped under it at the end.
    client.on('error', () => undefined)
    await client.connect()
    return new DatabaseCpu(client)
  }

  /** NaN where /proc does not tell. A process that ended in between is not counted any more. */
  async readMs(): Promise<number> {
    const { rows } = await this.#client.query<{ pid: number }>('SELECT pid FROM pg_stat_activity')
    const ticks = await Promise.all(rows.map(({ pid }) => ticksOf(pid)))
    return ticks.reduce((sum, one) => sum + one, 0) * MS_PER_TICK
  }

  async close(): Promise<void> {
    await this.#client.end()
  }
}

async function ticksOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // A name may hold spaces; it stands in brackets.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields === undefined) return process.platform === 'linux' ? 0 : Number.NaN
  return Number(fields[UTIME]) + Number(fields[UTIME + 1])
}
