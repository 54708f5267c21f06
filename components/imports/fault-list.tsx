/** What is wrong with a file, place by place. */

import type { ReactElement } from 'react'
import { Notice } from '../ui/notice.tsx'
import { countWords } from './count-words.ts'
import styles from './import-dialog.module.css'

const SHOWN = 20

export type FaultListProps = { readonly title: string; readonly faults: readonly string[] }

export function FaultList({ title, faults }: FaultListProps): ReactElement {
  const more = faults.length - SHOWN
  return (
    <Notice tone="error">
      <p>{title}</p>
      <ul className={styles.faults}>
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      {more > 0 ? <p>And {countWords(more, 'more fault')}.</p> : null}
    </Notice>
  )
}
