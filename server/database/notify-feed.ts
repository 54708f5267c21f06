/**
 * Hears what the Parley processes on a database tell each other by NOTIFY, over a connection of its own: rights that
 * changed [S13], news of boards [S19]. Postgres keeps no notes for who is not connected, so after each gap everything
 * has to be looked at anew.
 */

import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../log.ts'

export type NotifyListener = {
  /** What is done with the notes of each channel. */
  readonly heard: Readonly<Record<string, (note: string) => void>>
  /** Anything may have been told while nothing was heard. */
  readonly missed: () => void
}

/** How often the feed is tried by a note to ourselves, and how long that may take to come back. */
const TRY_MS = 2_000
const PATIENCE_MS = 5_000
const RECONNECT_MS = 500
/** Where a process tells itself that it hears. */
const TRIAL_CHANNEL = 'parley_trial'

/** Listens until it is closed; a lost connection is made again. */
export class NotifyFeed {
  readonly #url: string
  readonly #listener: NotifyListener
  readonly #log: Log
  readonly #trial = randomBytes(9).toString('base64url')
  readonly #closing = new AbortController()
  readonly #running: Promise<void>
  #heardTrial: () => void = () => undefined
  #isDeaf = false

  constructor(url: string, listener: NotifyListener, log: Log) {
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
    client.on('notification', ({ channel, payload = '' }) => this.#hear(channel, payload))
    try {
      await unlessOver(over, client.connect())
      for (const channel of this.#channels)
        await unlessOver(over, client.query(`LISTEN ${channel}`))
      if (this.#isDeaf) this.#log.info('feed.heard-again')
      this.#isDeaf = false
      this.#listener.missed()
      await this.#stay(client, over)
    } catch (error) {
      const isNews = !this.#isDeaf && !this.#closing.signal.aborted
      if (isNews) this.#log.warn('feed.not-heard', { error })
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
      const sent = client.query('SELECT pg_notify($1, $2)', [TRIAL_CHANNEL, this.#trial])
      await unlessOver(over, Promise.all([sent, inTime(heard)]))
      await wait(TRY_MS, undefined, { signal: over })
    }
  }

  get #channels(): readonly string[] {
    return [TRIAL_CHANNEL, ...Object.keys(this.#listener.heard)]
  }

  #hear(channel: string, note: string): void {
    if (channel !== TRIAL_CHANNEL) this.#listener.heard[channel]?.(note)
    else if (note === this.#trial) this.#heardTrial()
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
