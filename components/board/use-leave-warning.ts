/**
 * Warns before the page is left while there is a what-if, which ends with the page, or
 * while changes made here are not yet on the server's disk: also when this browser keeps
 * them, for nobody else can see them until it is opened again. Browsers choose the warning's words themselves, so what
 * is true is said to whoever stays.
 */

import { useEffect } from 'react'
import { whatIfLeaveWords } from '../what-if/what-if-words.ts'
import { useBoardSession } from './board-context.tsx'
import { unsavedWords } from './unsaved-words.ts'

export function useLeaveWarning(): void {
  const session = useBoardSession()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const count = session.unsavedCount
      const moves = session.whatIf.state()?.moves.length ?? 0
      if (count === 0 && moves === 0) return
      event.preventDefault()
      // Timers stand still while the browser asks, and do not run on a page that was left.
      const text = count > 0 ? unsavedWords(count, session.unsavedAreKept) : whatIfLeaveWords(moves)
      setTimeout(() => session.notify({ text, tone: 'info' }), 100)
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [session])
}
