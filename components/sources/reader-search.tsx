/** Finds words in the text that is being read; Enter and the arrows go from hit to hit. */

import { ChevronDown, ChevronUp } from 'lucide-react'
import type { KeyboardEvent, ReactElement } from 'react'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './reader-search.module.css'

export type ReaderSearchProps = {
  readonly words: string
  readonly count: number
  /** Which hit one is at, from 0. */
  readonly at: number
  readonly onWords: (words: string) => void
  readonly onStep: (at: number) => void
}

export function ReaderSearch({
  words,
  count,
  at,
  onWords,
  onStep,
}: ReaderSearchProps): ReactElement {
  const step = (by: 1 | -1) => count > 0 && onStep((at + by + count) % count)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  }
  return (
    <search className={styles.search}>
      <TextField
        type="search"
        label="Find in this source"
        labelHidden
        placeholder="Find in this source"
        value={words}
        autoComplete="off"
        className={styles.field ?? ''}
        onChange={(event) => onWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={styles.count}>
        {countWords(words, count, at)}
      </p>
      <IconButton label="Previous place" disabled={count === 0} onClick={() => step(-1)}>
        <ChevronUp size={16} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton label="Next place" disabled={count === 0} onClick={() => step(1)}>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </search>
  )
}

function countWords(words: string, count: number, at: number): string {
  if (!words.trim()) return ''
  return count === 0 ? 'Not found' : `${at + 1} of ${count}`
}
