/** Two arrows against a line: a claim somebody else contradicts. */

import type { ReactElement } from 'react'
import { LineMark } from './line-mark.tsx'

type DisputedMarkProps = { readonly size?: number; readonly name?: string }

export function DisputedMark({ size = 14, name }: DisputedMarkProps): ReactElement {
  return (
    <LineMark name={name} size={size} strokeWidth={1.6}>
      <path d="M3 10h4.5M5 7.5 7.5 10 5 12.5M17 10h-4.5M15 7.5 12.5 10l2.5 2.5M10 4v12" />
    </LineMark>
  )
}
