/** Whether this person may move positions now: those who may edit on the board, and anybody in a what-if. */

import { mayEdit } from '#domain/access/role.ts'
import { bindsDocument } from '#domain/session/board-lock.ts'
import { useWhatIf } from '../what-if/use-what-if.ts'
import { useLock } from './use-lock.ts'
import { useMe } from './use-me.ts'

export function useMayMove(): boolean {
  const isSupposing = useWhatIf() !== undefined
  const lock = useLock()
  const { role } = useMe()
  return (mayEdit(role) && !bindsDocument(lock, role)) || isSupposing
}
