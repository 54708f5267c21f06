/** Gives a drawing its words, for the eye on hover and for a screen reader; without a name it stays decoration. */

import type { ReactElement } from 'react'
import styles from './named-mark.module.css'

type NamedMarkProps = { readonly name: string | undefined; readonly children: ReactElement }

export function NamedMark({ name, children }: NamedMarkProps): ReactElement {
  if (name === undefined) return children
  return (
    <span role="img" aria-label={name} title={name} className={styles.named}>
      {children}
    </span>
  )
}
