/** A field for a line of words that may be long: it grows with them instead of hiding their end. */

import { type ReactElement, type TextareaHTMLAttributes, useId } from 'react'
import styles from './text-lines.module.css'

export type TextLinesProps = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  readonly label: string
}

export function TextLines({ label, ...rest }: TextLinesProps): ReactElement {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea {...rest} id={id} rows={1} className={styles.lines} />
    </div>
  )
}
