/** Two wordings in one: what was taken out struck through, what was put in underlined; said in words to a screen reader. */

import { type ReactElement, useMemo } from 'react'
import styles from './changed-text.module.css'
import { changedWords } from '#domain/changes/changed-words.ts'

export type ChangedTextProps = {
  readonly before: string
  readonly after: string
  readonly look: 'title' | 'body'
}

export function ChangedText({ before, after, look }: ChangedTextProps): ReactElement {
  const changes = useMemo(() => keyed(before, after), [before, after])
  return (
    <p className={styles[look]}>
      {changes.map(({ key, kind, text }) => {
        if (kind === 'same') return <span key={key}>{text}</span>
        return kind === 'out' ? (
          <del key={key} className={styles.out}>
            {text}
          </del>
        ) : (
          <ins key={key} className={styles.in}>
            {text}
          </ins>
        )
      })}
    </p>
  )
}

/** Pieces are told apart by where they begin in both wordings together. */
function keyed(before: string, after: string) {
  let place = 0
  return changedWords(before, after).map((change) => {
    const key = place
    place += change.text.length
    return { key, ...change }
  })
}
