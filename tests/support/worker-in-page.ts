/** The worker of analyses where there are no workers: the same work, in the page, answered in a later turn. */

import type { AnalysisTask } from '#components/analyses/analysis-task.ts'
import { carryOut } from '#components/analyses/carry-out.ts'

export class WorkerInPage {
  onmessage: ((event: { data: unknown }) => void) | null = null
  onerror: (() => void) | null = null
  postMessage(task: AnalysisTask): void {
    const work = carryOut(task)
    let step = work.next()
    while (!step.done) step = work.next()
    const answer = step.value
    setTimeout(() => this.onmessage?.({ data: { answer } }))
  }
  terminate(): void {
    this.onmessage = null
  }
}
