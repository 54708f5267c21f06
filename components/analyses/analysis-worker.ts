/** The worker: one analysis, news of how far it is now and then, the answer, and it is done. Started by run-analysis.ts. */

import type { AnalysisNews, AnalysisTask } from './analysis-task.ts'
import { carryOut } from './carry-out.ts'

const NEWS_EVERY_MS = 80

self.addEventListener('message', ({ data }: MessageEvent<AnalysisTask>) => {
  const work = carryOut(data)
  let told = performance.now()
  while (true) {
    const step = work.next()
    if (step.done) return tell({ answer: step.value })
    if (performance.now() - told < NEWS_EVERY_MS) continue
    told = performance.now()
    tell({ progress: step.value })
  }
})

function tell(news: AnalysisNews): void {
  self.postMessage(news)
}
