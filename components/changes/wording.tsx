/** Two wordings in one: what was taken out struck through, what was put in underlined, and either said to a screen reader. */

import { type ReactElement, useMemo } from 'react'
import { changedWords, inContext, type WordChange } from '#domain/changes/changed-words.ts'
import styles from './wording.module.css'

export type WordingProps = {
  readonly before: string
  readonly after: string
  /** Leaves out what stayed far from any change. */
  readonly isShort?: boolean
}

export function Wording({ before, after, isShort = false }: WordingProps): ReactElement {
  const changes = useMemo(() => keyed(before, after, isShort), [before, after, isShort])
  return (
    <>
      {changes.map(({ key, kind, text }) => {
        if (kind === 'same') return <span key={key}>{text}</span>
        const Tag = kind === 'out' ? 'del' : 'ins'
        return (
          <Tag key={key} className={styles[kind]}>
            {text}
          </Tag>
        )
      })}
    </>
  )
}

/** Pieces are told apart by where they begin in both wordings together. */
function keyed(before: string, after: string, isShort: boolean) {
  const all = changedWords(before, after)
  let place = 0
  return (isShort ? inContext(all) : all).map((change: WordChange) => {
    const key = place
    place += change.text.length
    return { key, ...change }
  })
}
