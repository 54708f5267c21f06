/** An analysis kept up with the board: begun anew a moment after its task changes, its last answer shown meanwhile. */

import { useCallback, useEffect, useRef, useState } from 'react'
import type { RankingProgress } from '#domain/analysis/rank-packages.ts'
import type { AnalysisAnswer, AnalysisTask } from './analysis-task.ts'
import { runAnalysis } from './run-analysis.ts'

export type AnalysisRun = {
  readonly state: 'idle' | 'running' | 'done' | 'cancelled' | 'failed'
  /** How far it is, while it runs and where it was cancelled. */
  readonly progress?: RankingProgress
  /** The last answer there was, and what it is the answer to. */
  readonly last?: { readonly task: AnalysisTask; readonly answer: AnalysisAnswer }
}

/** Several changes in a row are one. */
const PAUSE_MS = 150

/** Undefined: there is nothing to find out. A task is told apart by identity. */
export function useAnalysis(task: AnalysisTask | undefined): {
  readonly run: AnalysisRun
  readonly cancel: () => void
} {
  const [run, setRun] = useState<AnalysisRun>({ state: 'idle' })
  const stop = useRef<() => void>(undefined)
  useEffect(() => {
    if (!task) return setRun((before) => next(before, { state: 'idle' }))
    setRun((before) => next(before, { state: 'running' }))
    const timer = setTimeout(() => {
      stop.current = runAnalysis(task, {
        onProgress: (progress) => setRun((before) => next(before, { state: 'running', progress })),
        onAnswer: (answer) => setRun({ state: 'done', last: { task, answer } }),
        onFailure: () => setRun((before) => next(before, { state: 'failed' })),
      })
    }, PAUSE_MS)
    stop.current = () => clearTimeout(timer)
    return () => stop.current?.()
  }, [task])
  const cancel = useCallback(() => {
    stop.current?.()
    setRun((before) => ({ ...before, state: 'cancelled' }))
  }, [])
  return { run, cancel }
}

function next({ last }: AnalysisRun, run: Omit<AnalysisRun, 'last'>): AnalysisRun {
  return last ? { ...run, last } : run
}
