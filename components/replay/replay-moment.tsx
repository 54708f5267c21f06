/** The moment that is shown, in the bar. */

import type { ReactElement } from 'react'
import { usePlace, useTape } from './replay-context.tsx'
import { timeWords } from './replay-words.ts'

export function ReplayMoment(): ReactElement {
  const { times } = useTape()
  const at = times[usePlace() - 1]
  if (at === undefined) return <>Replay</>
  return <time dateTime={new Date(at).toISOString()}>{timeWords(at)}</time>
}
