/** One part of a panel, under its heading. */

import { type ReactElement, type ReactNode, useId } from 'react'
import styles from './section.module.css'

export type SectionProps = {
  readonly title: string
  /** Beside the heading: a count, or what qualifies it. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function Section({ title, aside, children }: SectionProps): ReactElement {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h3 id={id}>{title}</h3>
        {aside ? <span className={styles.aside}>{aside}</span> : null}
      </div>
      {children}
    </section>
  )
}
