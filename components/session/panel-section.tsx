/** One part of the session's panel: a heading and what is under it. */

import { type ReactElement, type ReactNode, useId } from 'react'
import styles from './panel-section.module.css'

export type PanelSectionProps = {
  readonly title: string
  /** At the right of the heading. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function PanelSection({ title, aside, children }: PanelSectionProps): ReactElement {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <h3 id={id}>{title}</h3>
        {aside}
      </header>
      {children}
    </section>
  )
}
