/** Below a score sheet: what it comes to, what is wrong with it, and what can be done. */

import type { ReactElement } from 'react'
import { POINTS } from '#domain/analysis/weighted/score-sheet.ts'
import { Button } from '../ui/button.tsx'
import styles from './scores.module.css'
import { leftWords } from './sheet-draft.ts'

type SheetFootProps = {
  readonly total: number
  readonly problem: string | undefined
  readonly busy: boolean
  readonly maySave: boolean
  /** Whether there is something typed that is not saved. */
  readonly isTouched: boolean
  readonly isSaved: boolean
  /** Undefined: not offered. */
  readonly onErase: (() => void) | undefined
  readonly onBack: () => void
}

export function SheetFoot(props: SheetFootProps): ReactElement {
  const { total, problem, busy, maySave, isTouched, isSaved, onErase, onBack } = props
  return (
    <div className={styles.total} data-even={total === POINTS || undefined}>
      <p role="status">
        <strong>{total}</strong> of {POINTS}: {leftWords(total)}
      </p>
      {isTouched ? (
        <>
          {problem ? <p className={styles.problem}>{problem}</p> : null}
          <span className={styles.acts}>
            <Button variant="primary" type="submit" busy={busy} aria-disabled={!maySave}>
              Save points
            </Button>
            <Button onClick={onBack}>{isSaved ? 'Back to what is saved' : 'Clear'}</Button>
          </span>
        </>
      ) : onErase ? (
        <Button size="tight" variant="plain" busy={busy} onClick={onErase}>
          Erase this sheet
        </Button>
      ) : null}
    </div>
  )
}
