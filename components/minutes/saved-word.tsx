/** Whether what was chosen and written is on the server, in a word that always stands in the same place. */

import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { ReactElement } from 'react'
import { errorWords } from '../http/error-words.ts'
import type { MinutesState } from './own-minutes.ts'
import styles from './saved-word.module.css'

const ICONS = {
  saved: Check,
  saving: LoaderCircle,
  waiting: CloudOff,
  stopped: TriangleAlert,
} as const

export function SavedWord({ state }: { readonly state: MinutesState }): ReactElement {
  const Icon = ICONS[state.saving]
  return (
    <p className={styles.word} data-saving={state.saving} role="status">
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {savedWords(state)}
    </p>
  )
}

function savedWords({ saving, refusal }: MinutesState): string {
  switch (saving) {
    case 'saved':
      return 'Saved'
    case 'saving':
      return 'Saving…'
    case 'stopped':
      return `Not saved. ${refusal ? errorWords(refusal) : ''}`
    case 'waiting':
      return refusal?.code === 'unreachable'
        ? 'Not saved yet: no connection. Your words are kept in this tab.'
        : 'Not saved yet: the server does not take it. Trying again.'
  }
}
