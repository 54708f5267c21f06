/** The steps of an examination one under the other, each with how it went, in a shape as well as a word. */

import { Check, CircleDashed, LoaderCircle, X } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Progress } from './examination.ts'
import styles from './step-list.module.css'
import { type StepState, stepWords } from './step-words.ts'

const ICONS = { good: Check, bad: X, running: LoaderCircle, unknown: CircleDashed }

const SPOKEN: { readonly [State in StepState]: string } = {
  good: 'Yes',
  bad: 'No',
  running: 'Looking',
  unknown: 'Not looked at',
}

export function StepList({ progress }: { readonly progress: Progress }): ReactElement {
  return (
    <ol className={styles.steps} aria-label="What was looked at">
      {stepWords(progress).map(({ name, label, state, note }) => {
        const Icon = ICONS[state]
        return (
          <li key={name} className={styles.step} data-state={state}>
            <Icon size={16} strokeWidth={2} aria-hidden="true" />
            <span>{label}</span>
            <span className={styles.note}>{state === 'bad' ? note : SPOKEN[state]}</span>
          </li>
        )
      })}
    </ol>
  )
}
