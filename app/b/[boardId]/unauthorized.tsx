/** 401 of a board's address: not known here at all. */

import type { ReactElement } from 'react'
import { NeedLink } from '#components/refusal/need-link.tsx'

export default function BoardUnauthorized(): ReactElement {
  return <NeedLink />
}
