/** The lock on a lane's head, with who locked it. */

import { Lock } from 'lucide-react'
import type { ReactElement } from 'react'
import { useLock } from '../board/use-lock.ts'

export function LaneLockMark({ actorId }: { readonly actorId: string }): ReactElement | null {
  const { lanes, by } = useLock()
  if (!lanes.includes(actorId)) return null
  const words = by ? `Locked by ${by}` : 'Locked'
  return (
    <span role="img" aria-label={words} title={words}>
      <Lock size={13} strokeWidth={1.75} aria-hidden="true" />
    </span>
  )
}
