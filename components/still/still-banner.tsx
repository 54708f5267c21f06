/** The strip under the bar of a still room: which moment it is, in words, and what can be done with it. */

import { History } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import styles from './still-banner.module.css'

export type StillBannerProps = {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}

export function StillBanner({ title, children, actions }: StillBannerProps): ReactElement {
  return (
    <section className={styles.banner} aria-label="Which moment this is">
      <History size={16} strokeWidth={1.75} aria-hidden="true" className={styles.icon} />
      <p className={styles.words}>
        <strong>{title}</strong> {children}
      </p>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </section>
  )
}
