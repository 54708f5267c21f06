/** The board exists, and the visitor is not in it. The address alone opens nothing. */

import type { ReactElement } from 'react'
import { RefusalPage } from './refusal-page.tsx'

export function NeedLink(): ReactElement {
  return (
    <RefusalPage title="You need a link to enter.">
      Ask the facilitator. The address of a board gives no access; a link does, and says what you
      may do.
    </RefusalPage>
  )
}
