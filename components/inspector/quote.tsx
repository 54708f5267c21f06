/** A verbatim fragment, in the serif of what parties wrote. */

import type { ReactElement } from 'react'
import styles from './quote.module.css'

export function Quote({ children }: { readonly children: string }): ReactElement {
  return <q className={styles.quote}>{children}</q>
}
