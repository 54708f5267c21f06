/** Has a process of its own put a load on a server. */

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FromLoad, ToLoad } from './load-process.ts'
import type { MeasuredServer } from './servers/measured-server.ts'
import type { Job, ResultOf } from './workloads/job.ts'

const SCRIPT = fileURLToPath(new URL('load-process.ts', import.meta.url))

/** @throws Error with the load's own words when the job could not be done */
export async function runLoad<AnyJob extends Job>(
  server: Pick<MeasuredServer, 'usage'>,
  job: AnyJob,
): Promise<ResultOf<AnyJob>> {
  const child = fork(SCRIPT, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const tell = (message: ToLoad): void => void child.send(message)
  const exited = once(child, 'exit')
  const result = new Promise<ResultOf<AnyJob>>((resolve, reject) => {
    child.on('message', (message: FromLoad) => {
      if (message.say === 'usage?') {
        server
          .usage({ collect: message.collect })
          .then((usage) => tell({ say: 'usage', usage }), reject)
      } else if (message.say === 'failed') reject(new Error(message.reason))
      else resolve(message.result as ResultOf<AnyJob>) // The answer to this very job.
    })
    child.on('exit', () => reject(new Error('The load ended without an answer.')))
  })
  tell({ say: 'job', job })
  try {
    return await result
  } finally {
    child.kill('SIGKILL')
    await exited
  }
}
