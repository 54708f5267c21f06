/** Where one can go from here: links and buttons in a row, each as high as a finger where fingers are used. */

import type { ReactElement, ReactNode } from 'react'
import styles from './ways.module.css'

export function Ways({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles.ways}>{children}</div>
}
