/** A page of its own for each reason why there is no board to show; never a blank board. */

import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import { PlainPage } from '../ui/plain-page.tsx'
import styles from './refusal-page.module.css'

export type RefusalPageProps = {
  readonly title: string
  readonly children: ReactNode
  readonly note?: ReactNode
  /** What can be done beside going home. */
  readonly act?: ReactNode
}

export function RefusalPage({ title, children, note, act }: RefusalPageProps): ReactElement {
  return (
    <PlainPage title={title}>
      <p>{children}</p>
      {note}
      <div className={styles.ways}>
        {act}
        <Link href="/">To my boards</Link>
      </div>
    </PlainPage>
  )
}
