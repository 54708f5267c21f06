/** 403 of a board's address: known here, but not in this board. */

import type { ReactElement } from 'react'
import { NeedLink } from '#components/refusal/need-link.tsx'

export default function BoardForbidden(): ReactElement {
  return <NeedLink />
}
