/** Tells that changes of an earlier visit have come in, and shows them. Draws nothing itself: it is a notice. */

import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useBoardSession } from './board-context.tsx'
import { useBoardView } from './board-view.tsx'

export function BroughtIn(): null {
  const { earlier, notices } = useBoardSession()
  const broughtIn = useSyncExternalStore(earlier.subscribe, earlier.broughtIn, earlier.broughtIn)
  const view = useRef(useBoardView())
  view.current = useBoardView()
  useEffect(() => {
    const { count, refs } = broughtIn
    if (count === 0) return
    const show = () => view.current.canvas()?.select(refs, { reveal: true })
    notices.show({
      text:
        count === 1
          ? '1 change you made in this browser had not reached the server. It is on the board now.'
          : `${count} changes you made in this browser had not reached the server. They are on the board now.`,
      tone: 'news',
      ...(refs.length > 0 && { action: { label: 'Show', run: show } }),
    })
  }, [broughtIn, notices])
  return null
}
