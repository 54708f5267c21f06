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
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      await this.#listen()
      await wait(RECONNECT_MS, undefined, { signal: this.#closing.signal }).catch(() => {})
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
    const lost = new AbortController()
    const over = AbortSignal.any([this.#closing.signal, lost.signal])
    client.on('error', () => lost.abort())
    client.on('end', () => lost.abort())
    client.on('notification', ({ payload = '' }) => this.#hear(payload))
    try {
      await unlessOver(over, client.connect())
      await unlessOver(over, client.query(`LISTEN ${RIGHTS_CHANNEL}`))
      if (this.#isDeaf) this.#log.info('rights.heard-again')
      this.#isDeaf = false
      this.#listener.missed()
      await this.#stay(client, over)
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
  async #stay(client: pg.Client, over: AbortSignal): Promise<never> {
    for (;;) {
      const heard = new Promise<void>((resolve) => {
        this.#heardTrial = resolve
      })
      const sent = client.query('SELECT pg_notify($1, $2)', [RIGHTS_CHANNEL, this.#trial])
      await unlessOver(over, Promise.all([sent, inTime(heard)]))
      await wait(TRY_MS, undefined, { signal: over })
    }
  }

  #hear(payload: string): void {
    if (payload === this.#trial) this.#heardTrial()
    else if (!payload.startsWith(TRIAL)) this.#listener.changed(payload)
  }
}

/** A connection that is being made to nobody settles late or never: nobody waits for it. */
async function unlessOver<T>(over: AbortSignal, act: Promise<T>): Promise<T> {
  let end: () => void = () => undefined
  const ended = new Promise<never>((_, reject) => {
    end = () => reject(new Error('The connection ended.'))
    if (over.aborted) end()
    else over.addEventListener('abort', end, { once: true })
  })
  try {
    return await Promise.race([act, ended])
  } finally {
    over.removeEventListener('abort', end)
  }
}

async function inTime(heard: Promise<void>): Promise<void> {
  const stop = new AbortController()
  const patience = wait(PATIENCE_MS, undefined, { signal: stop.signal, ref: false })
  const tooLate = patience.then(() => {
    throw new Error('Our own note did not come back.')
  })
  try {
    await Promise.race([heard, tooLate])
  } finally {
    stop.abort()
  }
}
