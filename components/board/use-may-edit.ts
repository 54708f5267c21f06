/** Whether this person may change the board now: what one may not do is not shown. In a what-if nobody changes it. */

import { mayEdit } from '#domain/access/role.ts'
import { useWhatIf } from '../what-if/use-what-if.ts'
import { useMe } from './use-me.ts'

export function useMayEdit(): boolean {
  const isSupposing = useWhatIf() !== undefined
  return mayEdit(useMe().role) && !isSupposing
}
