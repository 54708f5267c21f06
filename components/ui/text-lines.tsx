/** A field for a line of words that may be long: it grows with them instead of hiding their end. */

import type { ReactElement, TextareaHTMLAttributes } from 'react'
import { Field } from './field.tsx'
import styles from './text-lines.module.css'

export type TextLinesProps = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  readonly label: string
}

export function TextLines({ label, ...rest }: TextLinesProps): ReactElement {
  return (
    <Field label={label} labelHidden={false} className="">
      {(id) => <textarea {...rest} id={id} rows={1} className={styles.lines} />}
    </Field>
  )
}
