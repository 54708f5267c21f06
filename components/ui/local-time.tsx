'use client'
/** A moment in the reader's own time zone and nearness: "today, 14:36", "yesterday, 18:02", "12 Nov", "12 Nov 2025".
 * The server does not know the zone, so it writes the date in UTC and the browser puts its own words there. */

import { type ReactElement, useSyncExternalStore } from 'react'
import { nearTime } from './near-time.ts'

export type LocalTimeProps = {
  /** ISO 8601. */
  readonly at: string
}

export function LocalTime({ at }: LocalTimeProps): ReactElement {
  const words = useSyncExternalStore(
    everyMinute,
    () => nearTime(new Date(at), new Date()),
    () => nearTime(new Date(at), undefined),
  )
  return <time dateTime={at}>{words}</time>
}

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, 60_000)
  return () => clearInterval(timer)
}
