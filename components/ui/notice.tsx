/** A short message in its place. Warnings and errors are announced; the icon and the words carry the tone, not the colour. */

import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import styles from './notice.module.css'

const ICONS = { info: Info, done: CircleCheck, warn: TriangleAlert, error: CircleAlert }
export type NoticeTone = keyof typeof ICONS

export type NoticeProps = {
  readonly tone?: NoticeTone
  readonly children: ReactNode
}

export function Notice({ tone = 'info', children }: NoticeProps): ReactElement {
  const Icon = ICONS[tone]
  const role = tone === 'error' ? 'alert' : tone === 'info' ? undefined : 'status'
  return (
    <div className={styles.notice} data-tone={tone} role={role}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>{children}</div>
    </div>
  )
}
