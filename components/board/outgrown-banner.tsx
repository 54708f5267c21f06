/** The board is as large as it may be ([S5]): what is so, what makes room, and what becomes of changes that did not fit. */

import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Banner } from './banner.tsx'
import { useBoardSession } from './board-context.tsx'
import { downloadCopy } from './download-copy.ts'
import { outgrownWords } from './outgrown-words.ts'
import { useConnection } from './use-connection.ts'
import { useElapsed } from './use-elapsed.ts'
import { useMayEdit } from './use-may-edit.ts'

/** What still waits after this did not fit; what removes is stored long before. */
const REFUSED_AFTER_MS = [1500]

export function OutgrownBanner(): ReactElement {
  const session = useBoardSession()
  const connection = useConnection()
  const mayEdit = useMayEdit()
  const savingSince = connection.state === 'live' ? connection.savingSince : undefined
  const waited = useElapsed(savingSince, REFUSED_AFTER_MS)
  const unsaved = waited > 0 ? session.unsavedCount : 0
  const download = () => downloadCopy(session.current(), session.boardId)
  const actions =
    unsaved > 0 ? (
      <Button size="tight" onClick={download}>
        Download a copy
      </Button>
    ) : undefined
  return (
    <Banner tone="error" title="This board is full." actions={actions}>
      {outgrownWords({ mayEdit, unsaved, areKept: session.unsavedAreKept })}
    </Banner>
  )
}
