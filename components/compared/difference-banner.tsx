/** The page differs from the board, and reading it anew by itself could go on for ever, or lose what only this page has. */

import { type ReactElement, useSyncExternalStore } from 'react'
import { Banner } from '../board/banner.tsx'
import { useBoardSession } from '../board/board-context.tsx'
import { downloadCopy } from '../board/download-copy.ts'
import { Button } from '../ui/button.tsx'
import { mayReadAnew } from './comparison.ts'
import { differsWords } from './difference-words.ts'

export function DifferenceBanner(): ReactElement | null {
  const { comparison, readAnew, current, boardId } = useBoardSession()
  const { subscribe } = comparison
  const difference = useSyncExternalStore(subscribe, comparison.difference, comparison.difference)
  // The first time the board is read anew instead, if it may be.
  if (!difference || (mayReadAnew(difference) && !readAnew)) return null
  const actions = (
    <>
      <Button size="tight" onClick={() => downloadCopy(current(), boardId)}>
        Download a copy
      </Button>
      <Button size="tight" onClick={() => window.location.reload()}>
        Reload
      </Button>
    </>
  )
  return (
    <Banner tone="error" title="This page shows something else than the board." actions={actions}>
      {differsWords(difference)}
    </Banner>
  )
}
