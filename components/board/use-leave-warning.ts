/**
 * Warns before the page is left while changes made here are not yet on the server's disk: also when this browser keeps
 * them, for nobody else can see them until it is opened again. Browsers choose the warning's words themselves, so what
 * is true is said to whoever stays.
 */

import { useEffect } from 'react'
import { useBoardSession } from './board-context.tsx'
import { unsavedWords } from './unsaved-words.ts'

export function useLeaveWarning(): void {
  const session = useBoardSession()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const count = session.unsavedCount
      if (count === 0) return
      event.preventDefault()
      // Timers stand still while the browser asks, and do not run on a page that was left.
      const text = unsavedWords(count, session.unsavedAreKept)
      setTimeout(() => session.notify({ text, tone: 'info' }), 100)
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [session])
}
