/** While the board is locked: everybody reads it and by whom; what waits on this device is said as well. */

import { Lock } from 'lucide-react'
import type { ReactElement } from 'react'
import { mayEdit, mayRun } from '#domain/access/role.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useConnection } from '../board/use-connection.ts'
import { useLock } from '../board/use-lock.ts'
import { useMe } from '../board/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Strip } from '../ui/strip.tsx'
import { useAct } from './session-context.tsx'

export function LockBanner(): ReactElement | null {
  const { scope, by } = useLock()
  const { role } = useMe()
  const act = useAct()
  if (scope === 'none') return null
  const mayUnlock = mayRun(role)
  return (
    <Strip
      name="Lock"
      tone="closed"
      icon={<Lock size={16} strokeWidth={1.75} aria-hidden="true" />}
      acts={
        mayUnlock ? (
          <Button size="tight" onClick={() => act({ act: 'lock', scope: 'none' })}>
            Unlock
          </Button>
        ) : null
      }
    >
      <strong>{by ? `Locked by ${by}.` : 'Locked.'}</strong>{' '}
      {mayUnlock ? 'Only facilitators can change the board.' : 'You can look, not change it.'}
      {scope === 'comments' ? ' Comments are open.' : ''}
      {mayEdit(role) && !mayUnlock ? <Waiting /> : null}
    </Strip>
  )
}

function Waiting(): ReactElement | null {
  const session = useBoardSession()
  // Drawn again with each change of what is saved.
  useConnection()
  const count = session.unsavedCount
  if (count === 0) return null
  const what = count === 1 ? 'One change of yours waits' : `${count} changes of yours wait`
  return <> {what} on this device until it is unlocked.</>
}
