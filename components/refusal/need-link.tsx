/** The board exists, and the visitor is not in it. The address alone opens nothing. */

import type { ReactElement, ReactNode } from 'react'
import { RefusalPage } from './refusal-page.tsx'

export type NeedLinkProps = {
  /** What this browser knows of the board. */
  readonly note?: ReactNode
}

export function NeedLink({ note }: NeedLinkProps): ReactElement {
  return (
    <RefusalPage title="You need a link to enter." note={note}>
      Ask the facilitator. The address of a board gives no access; a link does, and says what you
      may do.
    </RefusalPage>
  )
}
