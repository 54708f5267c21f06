/** Two wordings of a title or a body in one paragraph, with what was taken out and put in. */

import type { ReactElement } from 'react'
import { Wording } from '../changes/wording.tsx'
import styles from './changed-text.module.css'

export type ChangedTextProps = {
  readonly before: string
  readonly after: string
  readonly look: 'title' | 'body'
}

export function ChangedText({ before, after, look }: ChangedTextProps): ReactElement {
  return (
    <p className={styles[look]}>
      <Wording before={before} after={after} />
    </p>
  )
}
