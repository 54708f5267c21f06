/** Whether what was typed is on the server, in a word that always stands in the same place. */

import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { ReactElement } from 'react'
import { errorWords } from '../http/error-words.ts'
import type { NotesState } from './own-notes.ts'
import styles from './saving-word.module.css'

const ICONS = {
  saved: Check,
  saving: LoaderCircle,
  waiting: CloudOff,
  clash: TriangleAlert,
  stopped: TriangleAlert,
} as const

export function SavingWord({ state }: { readonly state: NotesState }): ReactElement {
  const Icon = ICONS[state.saving]
  return (
    <p className={styles.word} data-saving={state.saving} role="status">
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {savingWords(state)}
    </p>
  )
}

export function savingWords({ saving, refusal }: NotesState): string {
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
