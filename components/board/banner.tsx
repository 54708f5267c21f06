/** One line across the board's width: what is so, what it means, and what one can do. The icon carries the tone as well. */

import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import styles from './banner.module.css'

const ICONS = { warn: TriangleAlert, error: CircleAlert }

export type BannerProps = {
  readonly tone: keyof typeof ICONS
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}

export function Banner({ tone, title, children, actions }: BannerProps): ReactElement {
  const Icon = ICONS[tone]
  return (
    <div className={styles.banner} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <p>
        <strong>{title}</strong> {children}
      </p>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  )
}
