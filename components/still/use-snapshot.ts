/** Fetches a snapshot and the document in it, and opens it as a still session for as long as the component is there. */

import { useCallback, useEffect, useState } from 'react'
import type { Me } from '../board/me.ts'
import { callApi, type Refusal } from '../http/call-api.ts'
import { fetchBytes } from '../http/fetch-bytes.ts'
import { SNAPSHOT, type Snapshot, snapshotPath, stillPath } from '../snapshots/snapshot.ts'
import { StillSession } from './still-session.ts'

export type OpenedSnapshot = { readonly session: StillSession; readonly snapshot: Snapshot }

export type UsedSnapshot = {
  readonly opened: OpenedSnapshot | undefined
  readonly refusal: Refusal | undefined
  /** Tries again. */
  readonly ask: () => void
}

type Wish = { readonly boardId: string; readonly snapshotId: string; readonly me: Me }

export function useSnapshot({ boardId, snapshotId, me }: Wish): UsedSnapshot {
  const [opened, setOpened] = useState<OpenedSnapshot>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [times, setTimes] = useState(0)
  const ask = useCallback(() => setTimes((count) => count + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page may be rendered anew for the same person; `times` is what asks again
  useEffect(() => {
    const control = new AbortController()
    let session: StillSession | undefined
    setRefusal(undefined)
    fetchSnapshot(boardId, snapshotId, control.signal).then(
      (answer) => {
        if (control.signal.aborted) return
        if (!answer.ok) return setRefusal(answer.refusal)
        const { snapshot, update } = answer.value
        const path = stillPath(boardId, snapshotId)
        session = new StillSession({ boardId, me, path, update, at: Date.parse(snapshot.savedAt) })
        setOpened({ session, snapshot })
      },
      // Only an abort rejects, and then nobody waits any more.
      () => {},
    )
    return () => {
      control.abort()
      setOpened(undefined)
      session?.close()
    }
  }, [boardId, snapshotId, me.personId, times])
  return { opened, refusal, ask }
}

async function fetchSnapshot(boardId: string, snapshotId: string, signal: AbortSignal) {
  const path = snapshotPath(boardId, snapshotId)
  const [row, bytes] = await Promise.all([
    callApi({ path, schema: SNAPSHOT, signal }),
    fetchBytes(`${path}/document`, signal),
  ])
  if (!row.ok) return row
  if (!bytes.ok) return bytes
  return { ok: true, value: { snapshot: row.value, update: bytes.value } } as const
}
