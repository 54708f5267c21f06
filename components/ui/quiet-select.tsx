/** The browser's own select among words, with Parley's arrow; whoever uses it gives it a label and a frame. */

import { ChevronDown } from 'lucide-react'
import type { ReactElement, SelectHTMLAttributes } from 'react'
import styles from './quiet-select.module.css'

export type QuietSelectProps = SelectHTMLAttributes<HTMLSelectElement> & {
  /** `edge`: among buttons; `plain`: among facts, where only the pointer shows that it is one. */
  readonly frame: 'edge' | 'plain'
}

export function QuietSelect({ frame, ...rest }: QuietSelectProps): ReactElement {
  return (
    <span className={styles.box} data-frame={frame}>
      <select {...rest} className={styles.select} />
      <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" className={styles.arrow} />
    </span>
  )
}
