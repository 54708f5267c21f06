/** Goes to one's boards, or has something said first when the server does not have everything yet. */

import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { useBoardSession } from './board-context.tsx'

export function useLeave(onUnsaved: () => void): () => void {
  const session = useBoardSession()
  const router = useRouter()
  return useCallback(() => {
    const { moves = [] } = session.whatIf.state() ?? {}
    if (session.unsavedCount > 0 || moves.length > 0) onUnsaved()
    else router.push('/')
  }, [session, router, onUnsaved])
}
