/** A field of several lines with its label above. */

import { type ReactElement, type TextareaHTMLAttributes, useId } from 'react'
import styles from './text-area.module.css'

export type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  readonly label: string
}

export function TextArea({ label, className = '', ...rest }: TextAreaProps): ReactElement {
  const id = useId()
  return (
    <div className={`${styles.field} ${className}`}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea {...rest} id={id} className={styles.area} />
    </div>
  )
}
