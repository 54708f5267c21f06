/** Changes that neither the server nor this browser keeps yet: whoever closes the tab now loses them. */

import { type ReactElement, useSyncExternalStore } from 'react'
import { Button } from '../ui/button.tsx'
import { Banner } from './banner.tsx'
import { useBoardSession } from './board-context.tsx'
import { downloadCopy } from './download-copy.ts'
import { useConnection } from './use-connection.ts'
import { useElapsed } from './use-elapsed.ts'
import { waitingSince } from './waiting-since.ts'

const SHOWN_AFTER_MS = [1500]

export function UnkeptBanner(): ReactElement | null {
  const session = useBoardSession()
  const { kept } = session
  const hasFailed = useSyncExternalStore(kept.subscribe, kept.hasFailed, kept.hasFailed)
  const waited = useElapsed(waitingSince(useConnection()), SHOWN_AFTER_MS)
  if (!hasFailed || waited === 0 || session.unsavedCount === 0) return null
  const download = () => downloadCopy(session.current(), session.boardId)
  const actions = (
    <Button size="tight" onClick={download}>
      Download a copy
    </Button>
  )
  return (
    <Banner tone="error" title="Keep this tab open." actions={actions}>
      The server does not have all your changes yet, and this browser cannot keep them: its storage
      is full, or closed to Parley.
    </Banner>
  )
}
