/** Has source-worker.ts do one thing. Ending the signal ends the worker, whatever it is at. */

import { unreachable } from '#domain/negotiation/unreachable.ts'
import { Unread } from './read-problem.ts'
import type { Suggestion } from './suggestion.ts'
import type { WorkerAnswer, WorkerTask } from './worker-messages.ts'

export type Watch = {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, of: number) => void
}

type Done = Extract<WorkerAnswer, { is: 'text' | 'suggestions' }>

/** @throws Unread, or the signal's reason */
export async function readInWorker(
  task: Extract<WorkerTask, { do: 'read' }>,
  watch: Watch,
): Promise<string> {
  const done = await runWorker(task, watch)
  if (done.is !== 'text') throw new Unread('damaged')
  return done.text
}

/** @throws Unread, or the signal's reason */
export async function suggestInWorker(text: string, watch: Watch): Promise<readonly Suggestion[]> {
  const done = await runWorker({ do: 'suggest', text }, watch)
  return done.is === 'suggestions' ? done.suggestions : []
}

function runWorker(task: WorkerTask, { signal, onProgress }: Watch): Promise<Done> {
  const worker = new Worker(new URL('./source-worker.ts', import.meta.url), { type: 'module' })
  const done = new Promise<Done>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
    if (signal.aborted) reject(signal.reason)
    worker.addEventListener('error', (event) => reject(new Unread('damaged', { cause: event })))
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      // The PDF library takes our worker for its own and greets the page.
      if (data.is === undefined) return
      switch (data.is) {
        case 'progress':
          return onProgress(data.done, data.of)
        case 'problem':
          return reject(new Unread(data.problem))
        case 'text':
        case 'suggestions':
          return resolve(data)
        default:
          return unreachable(data)
      }
    })
    worker.postMessage(task)
  })
  return done.finally(() => worker.terminate())
}
