/** A stance in its word and colour; stands beside its silhouette. */

import type { ReactElement } from 'react'
import type { Stance } from '#domain/negotiation/stance.ts'
import { STANCE_WORDS } from '#domain/words/words.ts'
import styles from './stance-word.module.css'

export function StanceWord({ stance }: { readonly stance: Stance }): ReactElement {
  return (
    <span className={styles.word} data-stance={stance}>
      {STANCE_WORDS[stance]}
    </span>
  )
}
