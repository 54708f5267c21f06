/** The shelf of a board's snapshots for as long as somebody looks; it hears of every change to them. */

import { useEffect, useState, useSyncExternalStore } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { snapshotsPath } from './snapshot.ts'
import { type ShelfView, SnapshotShelf, type SnapshotWish } from './snapshot-shelf.ts'

const NOTHING_YET: ShelfView = { pinned: undefined, others: [], hasMore: false, refusal: undefined }

export type UsedSnapshots = {
  readonly view: ShelfView
  readonly ask: () => void
  readonly more: () => void
}

export function useSnapshots({ search, cause }: SnapshotWish): UsedSnapshots {
  const session = useBoardSession()
  const [shelf, setShelf] = useState<SnapshotShelf>()
  useEffect(() => {
    const opened = new SnapshotShelf(snapshotsPath(session.boardId), { search, cause })
    const stop = session.onNews('snapshots', opened.ask)
    setShelf(opened)
    return () => {
      stop()
      opened.close()
    }
  }, [session, search, cause])
  const view = useSyncExternalStore(
    shelf?.subscribe ?? nothing,
    () => shelf?.current() ?? NOTHING_YET,
    () => NOTHING_YET,
  )
  return { view, ask: shelf?.ask ?? nothing, more: shelf?.more ?? nothing }
}

function nothing(): () => void {
  return () => undefined
}
