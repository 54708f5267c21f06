/**
 * Keeps the embedded Postgres running: when its process is gone (killed, out of memory, a full disk), it is started
 * again on the same port, for as long as it takes. What people do meanwhile waits in the sync server (S8). A Postgres
 * of one's own is its operator's to keep.
 */

import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../log.ts'
import type { EmbeddedPostgres } from './embedded-postgres.ts'

const LOOK_MS = 500
const FIRST_RETRY_MS = 250
/** Each failed start costs a fraction of a second of CPU and some lines in Postgres's own log. */
const LAST_RETRY_MS = 5_000

export type Supervised = Pick<EmbeddedPostgres, 'isAlive' | 'revive'>

/** @returns what ends the watch; afterwards a server that goes away stays away */
export function supervisePostgres(
  postgres: Supervised,
  log: Log,
  lookMs = LOOK_MS,
): () => Promise<void> {
  const stop = new AbortController()
  const watching = watch(postgres, log, { stop: stop.signal, lookMs })
  return async () => {
    stop.abort()
    await watching
  }
}

type Watch = { readonly stop: AbortSignal; readonly lookMs: number }

async function watch(postgres: Supervised, log: Log, { stop, lookMs }: Watch): Promise<void> {
  while (await rest(lookMs, stop)) {
    if (await postgres.isAlive()) continue
    log.error('database.gone', { action: 'starting it again' })
    await bringBack(postgres, log, stop)
  }
}

async function bringBack(postgres: Supervised, log: Log, stop: AbortSignal): Promise<void> {
  const gone = performance.now()
  for (let attempt = 1; !stop.aborted; attempt++) {
    const problem = await problemOf(postgres)
    if (problem === undefined) {
      log.warn('database.back', { attempts: attempt, ms: Math.round(performance.now() - gone) })
      return
    }
    const retryMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempt - 1))
    log.error('database.does-not-start', { attempt, retryMs, reason: lastLines(problem) })
    await rest(retryMs, stop)
  }
}

async function problemOf(postgres: Supervised): Promise<string | undefined> {
  try {
    return await postgres.revive()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Postgres tells its whole story each time; why it ended stands last. */
function lastLines(problem: string): string {
  return problem.trim().split('\n').slice(-3).join(' | ')
}

/** False when the watch is over. */
async function rest(ms: number, stop: AbortSignal): Promise<boolean> {
  // It rejects when the watch ends, which is what `aborted` says.
  await delay(ms, undefined, { signal: stop, ref: false }).catch(() => undefined)
  return !stop.aborted
}
