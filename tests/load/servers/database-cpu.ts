/** CPU time of all processes of a Postgres on this machine, as far as the system tells (Linux): what a server leaves to it. */

import pg from 'pg'
import { procStat } from './proc-stat.ts'

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
    const stats = await Promise.all(rows.map(({ pid }) => procStat(pid)))
    if (stats.every((stat) => stat === undefined)) return Number.NaN
    return stats.reduce((sum, stat) => sum + (stat?.cpuMs ?? 0), 0)
  }

  async close(): Promise<void> {
    await this.#client.end()
  }
}
