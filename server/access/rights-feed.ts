/**
 * Hears from every Parley process on the database when rights on a board have changed [S13], over a connection of its
 * own. Postgres keeps no notes for who is not connected, so after each gap everything has to be looked at anew.
 */

import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../log.ts'
import { RIGHTS_CHANNEL } from './announce-rights.ts'

export type RightsListener = {
  /** Rights on this board have changed. */
  readonly changed: (boardId: string) => void
  /** Rights on any board may have changed while nothing was heard. */
  readonly missed: () => void
}

/** How often the feed is tried by a note to ourselves, and how long that may take to come back. */
const TRY_MS = 2_000
const PATIENCE_MS = 5_000
const RECONNECT_MS = 500
/** No board's id contains it. */
const TRIAL = 'trial:'

/** Listens until it is closed; a lost connection is made again. */
export class RightsFeed {
  readonly #url: string
  readonly #listener: RightsListener
  readonly #log: Log
  readonly #trial = `${TRIAL}${randomBytes(9).toString('base64url')}`
  readonly #closing = new AbortController()
  readonly #running: Promise<void>
  #client: pg.Client | undefined
  #heardTrial: () => void = () => undefined
  #isDeaf = false

  constructor(url: string, listener: RightsListener, log: Log) {
    this.#url = url
    this.#listener = listener
    this.#log = log
    this.#running = this.#run()
  }

  async close(): Promise<void> {
    this.#closing.abort()
    // Also one that is still being connected. #listen() hears of its end.
    this.#client?.end().catch(() => {})
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      await this.#listen()
      await this.#pause(RECONNECT_MS)
    }
  }

  /** One connection from its beginning to its end. */
  async #listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
    })
    this.#client = client
    const lost = new AbortController()
    client.on('error', () => lost.abort())
    client.on('end', () => lost.abort())
    client.on('notification', ({ payload = '' }) => this.#hear(payload))
    try {
      await client.connect()
      await client.query(`LISTEN ${RIGHTS_CHANNEL}`)
      if (this.#isDeaf) this.#log.info('rights.heard-again')
      this.#isDeaf = false
      this.#listener.missed()
      await this.#stay(client, lost.signal)
    } catch (error) {
      const isNews = !this.#isDeaf && !this.#closing.signal.aborted
      if (isNews) this.#log.warn('rights.not-heard', { error })
      this.#isDeaf = true
    } finally {
      // A link that is only half there does not answer the goodbye either; nobody waits for it.
      client.end().catch(() => {})
    }
  }

  /** A link that died silently, or a pooler that keeps notes to itself, shows when our own note does not come back. */
  async #stay(client: pg.Client, lost: AbortSignal): Promise<void> {
    while (!this.#closing.signal.aborted) {
      const heard = new Promise<void>((resolve) => {
        this.#heardTrial = resolve
      })
      await client.query('SELECT pg_notify($1, $2)', [RIGHTS_CHANNEL, this.#trial])
      await within(heard, lost)
      await this.#pause(TRY_MS, lost)
      if (lost.aborted) throw new Error('The connection ended.')
    }
  }

  #hear(payload: string): void {
    if (payload === this.#trial) this.#heardTrial()
    else if (!payload.startsWith(TRIAL)) this.#listener.changed(payload)
  }

  /** Ends early when the feed is closed or the connection is lost. */
  async #pause(ms: number, lost?: AbortSignal): Promise<void> {
    const closing = this.#closing.signal
    const signal = lost === undefined ? closing : AbortSignal.any([closing, lost])
    await wait(ms, undefined, { signal }).catch(() => {})
  }
}

async function within(heard: Promise<void>, lost: AbortSignal): Promise<void> {
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, lost])
  const tooLate = wait(PATIENCE_MS, undefined, { signal }).then(() => {
    throw new Error('Our own note did not come back.')
  })
  try {
    await Promise.race([heard, tooLate])
  } finally {
    stop.abort()
  }
}
