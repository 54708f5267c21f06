/** Whether this person's role lets them change the board: what one may not do is not shown. */

import { mayEdit } from '#domain/access/role.ts'
import { useMe } from './use-me.ts'

export function useMayEdit(): boolean {
  return mayEdit(useMe().role)
}
