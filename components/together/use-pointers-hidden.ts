/** Whether pointers are hidden: by this person for themselves, or by a facilitator for all. */

import { useSession } from '../session/session-context.tsx'
import { useTogether } from './use-together.ts'

export function usePointersHidden(): boolean {
  const isHiddenForAll = useSession()?.cursorsHidden ?? false
  return useTogether().pointersHidden || isHiddenForAll
}
