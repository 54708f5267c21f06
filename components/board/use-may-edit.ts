/** Whether this person may change the board now: what one may not do is not shown. In a what-if nobody changes it. */

import { mayEdit } from '#domain/access/role.ts'
import { bindsDocument } from '#domain/session/board-lock.ts'
import { useWhatIf } from '../what-if/use-what-if.ts'
import { useLock } from './use-lock.ts'
import { useMe } from './use-me.ts'

export function useMayEdit(): boolean {
  const lock = useLock()
  const isSupposing = useWhatIf() !== undefined
  const { role } = useMe()
  return mayEdit(role) && !bindsDocument(lock, role) && !isSupposing
}
