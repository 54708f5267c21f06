/** Whether this person may move positions now: those who may edit on the board, and anybody in a what-if. */

import { mayEdit } from '#domain/access/role.ts'
import { useWhatIf } from '../what-if/use-what-if.ts'
import { useMe } from './use-me.ts'

export function useMayMove(): boolean {
  const isSupposing = useWhatIf() !== undefined
  return mayEdit(useMe().role) || isSupposing
}
