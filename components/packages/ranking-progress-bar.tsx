/** How far the ranking is, and the buttons that begin and cancel it. */

import type { ReactElement } from 'react'
import type { AnalysisRun } from '../analyses/use-analysis.ts'
import { Button } from '../ui/button.tsx'
import styles from './ranking-part.module.css'

type RankingProgressBarProps = {
  readonly run: AnalysisRun
  readonly combinations: number
  /** Whether what is shown is about the board as it is. */
  readonly isCurrent: boolean
  readonly onStart: () => void
  readonly onCancel: () => void
}

export function RankingProgressBar(props: RankingProgressBarProps): ReactElement | null {
  const { run, combinations, isCurrent, onStart, onCancel } = props
  const considered = run.progress?.considered ?? 0
  if (run.state === 'running') {
    return (
      <div className={styles.progress}>
        <progress
          className={styles.bar}
          aria-label="Combinations looked at"
          max={combinations}
          value={considered}
        />
        <p className={styles.words}>
          {figure(considered)} of {figure(combinations)} combinations
        </p>
        <Button size="tight" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    )
  }
  if (isCurrent) return null
  return (
    <div className={styles.progress}>
      <p role="status" className={styles.words}>
        {standstillWords(run, combinations)}
      </p>
      <Button size="tight" onClick={onStart}>
        {run.state === 'idle' && !run.last ? 'Go through all' : 'Go through all again'}
      </Button>
    </div>
  )
}

function standstillWords({ state, last, progress }: AnalysisRun, combinations: number): string {
  if (state === 'failed') return 'The ranking could not be worked out in this browser.'
  if (state === 'cancelled')
    return `Cancelled after ${figure(progress?.considered ?? 0)} of ${figure(combinations)} combinations.`
  if (last) return 'The board has changed since this was worked out.'
  return `The issues’ options make ${figure(combinations)} combinations. Going through all takes a while; the board stays at hand.`
}

function figure(count: number): string {
  return count.toLocaleString('en-GB')
}
