/** A label, and below it what it labels. */

import { type ReactElement, type ReactNode, useId } from 'react'
import styles from './field.module.css'

export type FieldProps = {
  readonly label: string
  /** Read aloud but not drawn: for fields whose place says what they are. */
  readonly labelHidden: boolean
  readonly className: string
  /** Gets the id for the element that is labelled. */
  readonly children: (id: string) => ReactNode
}

export function Field({ label, labelHidden, className, children }: FieldProps): ReactElement {
  const id = useId()
  return (
    <div className={`${styles.field} ${className}`}>
      <label htmlFor={id} className={styles.label} data-hidden={labelHidden || undefined}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}
