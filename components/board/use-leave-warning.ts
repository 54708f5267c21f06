/** Warns before the page is left while changes made here are not yet on the server's disk. */

import { useEffect } from 'react'
import { useBoardSession } from './board-context.tsx'

export function useLeaveWarning(): void {
  const session = useBoardSession()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (session.unsavedCount > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [session])
}
