/** The browser's own select, with a label and Parley's edge: best known to screen readers and to phones. */

import { ChevronDown } from 'lucide-react'
import { type ReactElement, type SelectHTMLAttributes, useId } from 'react'
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
  const id = useId()
  return (
    <div className={`${styles.field} ${className}`}>
      <label htmlFor={id} className={styles.label} data-hidden={labelHidden || undefined}>
        {label}
      </label>
      <span className={styles.box}>
        <select {...rest} id={id} className={styles.select} />
        <ChevronDown size={15} strokeWidth={1.5} aria-hidden="true" className={styles.arrow} />
      </span>
    </div>
  )
}
