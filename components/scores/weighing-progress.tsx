/** How far weighing the packages is, and the buttons that begin and cancel it. */

import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './scores.module.css'
import type { WeighingRun } from './use-weighing.ts'

export function WeighingProgress({
  weighing,
}: {
  readonly weighing: WeighingRun
}): ReactElement | null {
  const { run, combinations, isSearch, isCurrent, start, cancel } = weighing
  if (combinations === 0)
    return (
      <p className={styles.words}>
        No issue on this board has options. Points are for the options of issues.
      </p>
    )
  const considered = run.progress?.considered ?? 0
  if (run.state === 'running')
    return (
      <div className={styles.progress}>
        <progress
          className={styles.bar}
          aria-label="Packages weighed"
          {...(isSearch ? {} : { max: combinations, value: considered })}
        />
        <p className={styles.words}>
          {isSearch
            ? `Searching among ${count(combinations)} combinations`
            : `${count(considered)} of ${count(combinations)} combinations`}
        </p>
        <Button size="tight" onClick={cancel}>
          Cancel
        </Button>
      </div>
    )
  if (isCurrent) return null
  return (
    <div className={styles.progress}>
      <p role="status" className={styles.words}>
        {standstillWords(weighing)}
      </p>
      <Button size="tight" onClick={start}>
        {isSearch ? 'Search for the solutions' : 'Weigh again'}
      </Button>
    </div>
  )
}

function standstillWords({ run, combinations, isSearch }: WeighingRun): string {
  if (run.state === 'failed') return 'This could not be worked out in this browser.'
  if (run.state === 'cancelled') return 'Cancelled.'
  if (run.last) return 'The board or the points have changed since this was worked out.'
  return isSearch
    ? `The issues’ options make ${count(combinations)} combinations, too many to weigh each. The solutions can be searched for; it may take a minute.`
    : ''
}

function count(number: number): string {
  return number.toLocaleString('en-GB')
}
