/** How many threads have something this person has not read. */

import { useMe } from '../board/use-me.ts'
import { useComments } from './comments-context.tsx'
import { unreadIn } from './said.ts'

export function useUnread(): number {
  const { personId } = useMe()
  const { threads = [] } = useComments()
  return threads.filter((thread) => unreadIn(thread, personId).length > 0).length
}
