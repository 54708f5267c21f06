/** Any address that is no page of Parley. */

import type { ReactElement } from 'react'
import { RefusalPage } from '#components/refusal/refusal-page.tsx'

export default function NotFound(): ReactElement {
  return (
    <RefusalPage title="There is nothing here.">
      The address may be mistyped or cut short.
    </RefusalPage>
  )
}
