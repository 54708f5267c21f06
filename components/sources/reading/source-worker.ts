/** Reads a file, or looks through a text, away from the page. Each library is loaded when it is needed. */

import { decodeText } from './decode-text.ts'
import { Unread } from './read-problem.ts'
import type { WorkerAnswer, WorkerTask } from './worker-messages.ts'

addEventListener('message', ({ data }: MessageEvent<WorkerTask>) => {
  carryOut(data).then(answer, (cause: unknown) => {
    answer({ is: 'problem', problem: cause instanceof Unread ? cause.problem : 'damaged' })
  })
})

async function carryOut(task: WorkerTask): Promise<WorkerAnswer> {
  if (task.do === 'suggest') {
    const { findSuggestions } = await import('./find-suggestions.ts')
    return { is: 'suggestions', suggestions: findSuggestions(task.text, progress) }
  }
  return { is: 'text', text: await read(task) }
}

async function read({ kind, bytes }: Extract<WorkerTask, { do: 'read' }>): Promise<string> {
  switch (kind) {
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes, progress)
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes)
    default:
      return decodeText(bytes)
  }
}

function progress(done: number, of: number): void {
  answer({ is: 'progress', done, of })
}

function answer(message: WorkerAnswer): void {
  postMessage(message)
}
