/** The browser's own select, with a label and Parley's edge: best known to screen readers and to phones. */

import { ChevronDown } from 'lucide-react'
import type { ReactElement, SelectHTMLAttributes } from 'react'
import { Field } from './field.tsx'
import styles from './select.module.css'

export type SelectProps = SelectHTMLAttributes<HTMLSelectElement> & {
  readonly label: string
  readonly labelHidden?: boolean
}

export function Select({
  label,
  labelHidden = false,
  className = '',
  ...rest
}: SelectProps): ReactElement {
  return (
    <Field label={label} labelHidden={labelHidden} className={className}>
      {(id) => (
        <span className={styles.box}>
          <select {...rest} id={id} className={styles.select} />
          <ChevronDown size={15} strokeWidth={1.5} aria-hidden="true" className={styles.arrow} />
        </span>
      )}
    </Field>
  )
}
