/** The row of buttons that ends a dialog or a form, the main one last. */

import type { ReactElement, ReactNode } from 'react'
import styles from './dialog-actions.module.css'

export function DialogActions({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles.actions}>{children}</div>
}
