/** One line across the board's width that says how things stand, and what one can do about it. Warnings are banners. */

import type { ReactElement, ReactNode } from 'react'
import styles from './strip.module.css'

export type StripProps = {
  /** What it is about, for who does not see it. */
  readonly name: string
  /** `person` has an edge in the hue of whom it is about. */
  readonly tone: 'news' | 'closed' | 'person'
  readonly hue?: number | undefined
  readonly icon: ReactNode
  readonly acts?: ReactNode
  readonly children: ReactNode
}

export function Strip({ name, tone, hue, icon, acts, children }: StripProps): ReactElement {
  return (
    <section className={styles.strip} aria-label={name} data-tone={tone} data-hue={hue}>
      {icon}
      <p role="status">{children}</p>
      {acts ? <div className={styles.acts}>{acts}</div> : null}
    </section>
  )
}
