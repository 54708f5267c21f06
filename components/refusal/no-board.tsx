/** There never was such a board, or it was deleted; we do not keep what would tell the two apart. */

import type { ReactElement } from 'react'
import { RefusalPage } from './refusal-page.tsx'

export function NoBoard(): ReactElement {
  return (
    <RefusalPage title="There is no board here.">
      The address may be cut short, or the board was deleted by its facilitator.
    </RefusalPage>
  )
}
