/**
 * Opens the what-if that the address carries behind its `#`, and takes it out of the address: what is copied from
 * there afterwards leads to the board, not to the what-if.
 */

import { useEffect, useRef } from 'react'
import type { WhatIfContent } from '#domain/board/what-if/shared-what-if.ts'
import { useBoardSession } from '../board/board-context.tsx'
import type { BoardView } from '../board/board-view.tsx'
import { isWhatIfFragment, readWhatIfFragment } from './what-if-link.ts'

export function useLinkedWhatIf(view: BoardView): void {
  const session = useBoardSession()
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
  })
  useEffect(() => {
    const { whatIf } = session
    const enter = (content: WhatIfContent) => {
      whatIf.start(content)
      latest.current.open('what-if')
    }
    const read = () => {
      const { hash, pathname, search } = window.location
      if (!isWhatIfFragment(hash)) return
      window.history.replaceState(window.history.state, '', pathname + search)
      const content = readWhatIfFragment(hash)
      if (!content) session.notify({ text: BROKEN, tone: 'refused' })
      else if (!whatIf.state()?.moves.length) enter(content)
      else {
        const action = { label: 'Open it instead', run: () => enter(content) }
        session.notify({ text: IN_THE_WAY, tone: 'news', action })
      }
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [session])
}

const BROKEN = 'The link does not hold a whole what-if. Ask for it again.'
const IN_THE_WAY =
  'The link holds a what-if, and you are in one of your own, which would be discarded.'
