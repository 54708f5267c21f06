/** Says in a menu why something is not in it. It takes the focus as acts do, so that whoever only hears the menu hears it. */

import type { ReactElement, ReactNode } from 'react'
import styles from './menu-note.module.css'

export function MenuNote({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <div role="menuitem" aria-disabled="true" tabIndex={-1} className={styles.note}>
      {children}
    </div>
  )
}
