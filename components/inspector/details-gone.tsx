/** What was shown is no longer on the board. */

import type { ReactElement } from 'react'
import { PanelHead } from './panel-head.tsx'

export type DetailsGoneProps = { readonly what: 'proposal' | 'actor' | 'issue' }

export function DetailsGone({ what }: DetailsGoneProps): ReactElement {
  return (
    <>
      <PanelHead kind="Removed" />
      <p role="status">This {what} is no longer on the board.</p>
    </>
  )
}
