/** Runs an analysis in a worker of its own, so that the page stays at hand. Ending the worker is how it is cancelled. */

import type { RankingProgress } from '#domain/analysis/rank-packages.ts'
import type { AnalysisAnswer, AnalysisNews, AnalysisTask } from './analysis-task.ts'

export type AnalysisListeners = {
  readonly onProgress: (progress: RankingProgress) => void
  readonly onAnswer: (answer: AnalysisAnswer) => void
  readonly onFailure: () => void
}

/** Returns what cancels it; nothing is told after that. */
export function runAnalysis(task: AnalysisTask, listeners: AnalysisListeners): () => void {
  const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<AnalysisNews>) => {
    if ('progress' in data) return listeners.onProgress(data.progress)
    worker.terminate()
    listeners.onAnswer(data.answer)
  }
  worker.onerror = () => {
    worker.terminate()
    listeners.onFailure()
  }
  worker.postMessage(task)
  return () => {
    worker.onmessage = null
    worker.onerror = null
    worker.terminate()
  }
}
