/** 401 of a board's address: not known here at all. */

import type { ReactElement } from 'react'
import { KeptHere } from '#components/kept/kept-here.tsx'
import { NeedLink } from '#components/refusal/need-link.tsx'

export default function BoardUnauthorized(): ReactElement {
  return <NeedLink note={<KeptHere />} />
}
