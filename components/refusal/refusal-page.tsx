/** A page of its own for each reason why there is no board to show; never a blank board. */

import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import { PlainPage } from '../ui/plain-page.tsx'
import { Ways } from '../ui/ways.tsx'

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
      <Ways>
        {act}
        <Link href="/">To my boards</Link>
      </Ways>
    </PlainPage>
  )
}
