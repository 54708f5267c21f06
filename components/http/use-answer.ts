'use client'
/** What the API answers to a GET, kept while it is asked again, so that a list does not blink. */

import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'
import { callApi, type Refusal } from './call-api.ts'

export type Asked<Value> = {
  readonly value: Value | undefined
  readonly refusal: Refusal | undefined
  readonly ask: () => void
}

/** Asks on mounting, when the path changes and on `ask`; with `everyMs`, also while the page is seen. */
export function useAnswer<Value>(
  path: string,
  schema: z.ZodType<Value>,
  everyMs?: number,
): Asked<Value> {
  const [asked, setAsked] = useState<Omit<Asked<Value>, 'ask'>>({
    value: undefined,
    refusal: undefined,
  })
  const [times, setTimes] = useState(0)
  const ask = useCallback(() => setTimes((count) => count + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` is what asks again
  useEffect(() => {
    const control = new AbortController()
    callApi({ path, schema, signal: control.signal }).then(
      (answer) =>
        setAsked((before) =>
          answer.ok
            ? { value: answer.value, refusal: undefined }
            : { value: before.value, refusal: answer.refusal },
        ),
      // Only an abort rejects: a newer question or an unmounted asker has no use for this answer.
      () => {},
    )
    return () => control.abort()
  }, [path, schema, times])

  useEffect(() => {
    if (!everyMs) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') ask()
    }, everyMs)
    return () => clearInterval(timer)
  }, [everyMs, ask])

  return { ...asked, ask }
}
