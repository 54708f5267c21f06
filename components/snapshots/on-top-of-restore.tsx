/**
 * Tells who comes back with changes made offline that the board was restored meanwhile: theirs have come in on top.
 * Draws nothing itself: it is a notice.
 */

import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import type { BoardSession } from '../board/board-session.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useConnection } from '../board/use-connection.ts'
import { callApi } from '../http/call-api.ts'
import { SNAPSHOTS, snapshotsPath } from './snapshot.ts'

/** Changes that came late: how many, and ms since the epoch of when they were made at the earliest. */
type Late = { readonly count: number; readonly since: number }

export function OnTopOfRestore(): null {
  const session = useBoardSession()
  const { open } = useBoardView()
  const connection = useConnection()
  const { earlier } = session
  const broughtIn = useSyncExternalStore(earlier.subscribe, earlier.broughtIn, earlier.broughtIn)
  const waiting = useRef<Late>(undefined)
  useEffect(() => {
    if (connection.state === 'reconnecting' && connection.unsent > 0) {
      waiting.current = { count: connection.unsent, since: connection.since }
    }
    if (connection.state !== 'live' || !waiting.current) return
    const late = waiting.current
    waiting.current = undefined
    void tell(session, late, () => open('snapshots'))
  }, [connection, session, open])
  useEffect(() => {
    const { count, since } = broughtIn
    if (count > 0) void tell(session, { count, since }, () => open('snapshots'))
  }, [broughtIn, session, open])
  return null
}

async function tell(session: BoardSession, late: Late, show: () => void): Promise<void> {
  const path = `${snapshotsPath(session.boardId)}?cause=before-restore&limit=1`
  const answer = await callApi({ path, schema: SNAPSHOTS })
  // Where the server cannot say, the changes are on the board all the same.
  const [last] = answer.ok ? answer.value.snapshots : []
  if (!last || Date.parse(last.savedAt) < late.since) return
  const yours = late.count === 1 ? 'Your change has' : `Your ${late.count} changes have`
  session.notify({
    text: `While you were offline, ${last.savedBy} restored an earlier state of the board. ${yours} come in on top of it.`,
    tone: 'news',
    about: 'on top of a restore',
    action: { label: 'Snapshots', run: show },
  })
}
