/** Has a process of its own put a load on a server. */

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FromLoad, ToLoad } from './load-process.ts'
import type { MeasuredServer } from './servers/measured-server.ts'
import type { Job, ResultOf } from './workloads/job.ts'

const SCRIPT = fileURLToPath(new URL('load-process.ts', import.meta.url))

export type Load<AnyJob extends Job> = {
  /** Rejects with the load's own words when the job could not be done. */
  readonly result: Promise<ResultOf<AnyJob>>
  /** Asks jobs that last until they are told to come to their result. */
  readonly stop: () => void
  /** Closes its sockets by ending the process. */
  readonly end: () => Promise<void>
}

/** The longest takes a minute; what takes this long has lost a server or waits for what never comes. */
const LIMIT_MS = 240_000

/** @throws Error with the load's own words when the job could not be done */
export async function runLoad<AnyJob extends Job>(
  server: Pick<MeasuredServer, 'usage'>,
  job: AnyJob,
): Promise<ResultOf<AnyJob>> {
  const load = startLoad(server, job)
  const limit = AbortSignal.timeout(LIMIT_MS)
  const tooLong = once(limit, 'abort').then(() => {
    throw new Error(`The job ${job.kind} took more than ${LIMIT_MS / 1000} s.`)
  })
  try {
    return await Promise.race([load.result, tooLong])
  } finally {
    await load.end()
  }
}

export function startLoad<AnyJob extends Job>(
  server: Pick<MeasuredServer, 'usage'>,
  job: AnyJob,
): Load<AnyJob> {
  const child = fork(SCRIPT, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // JSON has no NaN.
    serialization: 'advanced',
  })
  const exited = once(child, 'exit')
  const tell = (message: ToLoad): void => void child.send(message)
  const result = new Promise<ResultOf<AnyJob>>((resolve, reject) => {
    child.on('message', (message: FromLoad) => {
      if (message.say === 'usage?') {
        const answer = server.usage({ collect: message.collect })
        answer.then((usage) => tell({ say: 'usage', usage }), reject)
      } else if (message.say === 'failed') reject(new Error(message.reason))
      else resolve(message.result as ResultOf<AnyJob>) // The answer to this very job.
    })
    child.on('exit', () => reject(new Error('The load ended without an answer.')))
  })
  // Whoever waits for it hears of it; until then it is not unhandled.
  result.catch(() => undefined)
  tell({ say: 'job', job })
  return {
    result,
    stop: () => tell({ say: 'stop' }),
    end: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
