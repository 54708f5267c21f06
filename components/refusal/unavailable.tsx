'use client'
/** The server could not make the page: out of reach, without its database, or at fault. */

import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { RefusalPage } from './refusal-page.tsx'

export type UnavailableProps = {
  /** What the server's log knows the failure by. */
  readonly digest: string | undefined
  readonly onRetry: () => void
}

export function Unavailable({ digest, onRetry }: UnavailableProps): ReactElement {
  return (
    <RefusalPage
      title="Parley cannot show this now."
      act={
        <Button variant="primary" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      The server does not answer, or cannot reach its database. Nothing on your boards is lost.
      {digest ? ` In the server’s log: ${digest}.` : null}
    </RefusalPage>
  )
}
