/**
 * A thread that works on whole boards: a checkpoint, an export or a snapshot of 5,000 cards takes it a tenth of a
 * second to many seconds, which on the main thread everybody would feel. It has a database connection of its own and
 * reads only what is durable. Started by board-jobs.ts; one job after the other. Next: run-job.ts.
 */

import { parentPort, workerData } from 'node:worker_threads'
import { Pool } from 'pg'
import { DomainError } from '#domain/access/domain-error.ts'
import { describeError } from '../describe-error.ts'
import { takeOwnFont } from '../exports/fonts/font-files.ts'
import type { Answered, Asked, BoardJob, WorkerStart } from './board-job.ts'
import { runJob } from './run-job.ts'
import { Steps, Stopped } from './steps.ts'

// board-jobs.ts starts it.
const { databaseUrl, exportFont } = workerData as WorkerStart
takeOwnFont(exportFont)
const pool = new Pool({
  connectionString: databaseUrl,
  // A fold holds one for as long as it takes; jobs come one at a time.
  max: 1,
  connectionTimeoutMillis: 5_000,
  query_timeout: 60_000,
  onConnect: (client) => client.query('SET synchronous_commit = on'),
})
// A connection that breaks while idle is replaced at the next query; unheard, the event would end the thread.
pool.on('error', () => undefined)

parentPort?.on('message', ({ id, job, stop }: Asked) => {
  const steps = new Steps(stop, (progress) =>
    parentPort?.postMessage({ id, progress } satisfies Answered),
  )
  void attempt(job, steps).then((outcome) =>
    parentPort?.postMessage({ id, ...outcome } as Answered, handedOver(outcome)),
  )
})

/** Bytes with a buffer of their own change threads; copied, 33 MB keep the main thread for 70 ms. */
function handedOver(outcome: object): readonly ArrayBuffer[] {
  const bytes = 'answer' in outcome ? outcome.answer : undefined
  if (!(bytes instanceof Uint8Array) || !(bytes.buffer instanceof ArrayBuffer)) return []
  return bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : []
}

async function attempt(job: BoardJob, steps: Steps): Promise<object> {
  try {
    return { answer: await runJob({ pool }, job, steps) }
  } catch (error) {
    if (error instanceof Stopped) return { stopped: true }
    if (error instanceof DomainError) {
      return { refusal: { code: error.code, message: error.message } }
    }
    return { failure: describeError(error) }
  }
}
