/** Whether this person may comment and react; viewers read. */

import { mayComment } from '#domain/access/role.ts'
import { useMe } from '../board/use-me.ts'

export function useMayComment(): boolean {
  return mayComment(useMe().role)
}
