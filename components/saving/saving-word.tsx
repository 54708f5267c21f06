/** Whether what was typed is on the server, in a word that always stands in the same place. */

import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Refusal } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import type { Saving } from './saving-state.ts'
import styles from './saving-word.module.css'

const ICONS = {
  saved: Check,
  saving: LoaderCircle,
  waiting: CloudOff,
  clash: TriangleAlert,
  stopped: TriangleAlert,
} as const

export type SavingWordProps = {
  readonly saving: Saving
  /** Why it could not be saved. */
  readonly refusal: Refusal | undefined
}

export function SavingWord({ saving, refusal }: SavingWordProps): ReactElement {
  const Icon = ICONS[saving]
  return (
    <p className={styles.word} data-saving={saving} role="status">
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {savingWords({ saving, refusal })}
    </p>
  )
}

function savingWords({ saving, refusal }: SavingWordProps): string {
  switch (saving) {
    case 'saved':
      return 'Saved'
    case 'saving':
      return 'Saving…'
    case 'clash':
      return 'Not saved: someone of yours wrote meanwhile'
    case 'stopped':
      return `Not saved. ${refusal ? errorWords(refusal) : ''}`
    case 'waiting':
      return refusal?.code === 'unreachable'
        ? 'Not saved yet: no connection. Your words are kept in this tab.'
        : 'Not saved yet: the server does not take it. Trying again.'
  }
}
