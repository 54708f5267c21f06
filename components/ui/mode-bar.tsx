/** Across the page while what is below is not the usual board: what it is instead, and the ways out. */

import type { ReactElement, ReactNode } from 'react'
import styles from './mode-bar.module.css'

export type ModeBarProps = {
  /** What it is about, for who does not see it. */
  readonly name: string
  /** Its colour, 0 to 7; absent: ink. */
  readonly hue?: number | undefined
  readonly icon: ReactNode
  readonly acts: ReactNode
  readonly children: ReactNode
}

export function ModeBar({ name, hue, icon, acts, children }: ModeBarProps): ReactElement {
  return (
    <section className={styles.bar} aria-label={name} data-hue={hue}>
      {icon}
      <p role="status" className={styles.words}>
        {children}
      </p>
      <div className={styles.acts}>{acts}</div>
    </section>
  )
}
