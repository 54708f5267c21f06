/** Parley's mark: two brackets, the sign for text not yet agreed, around two lines of it. */

import type { ReactElement } from 'react'

export function BrandMark({ size = 22 }: { readonly size?: number }): ReactElement {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2.4">
        <path d="M9 3.2H3.8v17.6H9M15 3.2h5.2v17.6H15" />
        <path d="M8.6 9.4h6.8M8.6 14.6h4" />
      </g>
    </svg>
  )
}
