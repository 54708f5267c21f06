'use client'
/** What a page shows when the server could not make it; trying again asks the server anew. */

import type { ReactElement } from 'react'
import { Unavailable } from '#components/refusal/unavailable.tsx'

export default function ErrorPage({
  error,
  retry,
}: {
  readonly error: Error & { readonly digest?: string }
  readonly retry: () => void
}): ReactElement {
  return <Unavailable digest={error.digest} onRetry={retry} />
}
