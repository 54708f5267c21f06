/** The snapshots a replay has marks for: what people saved and what stages and restores left, not what the timer did. */

import { useMemo } from 'react'
import type { MarkedSnapshot } from '#domain/replay/marks.ts'
import { useAnswer } from '../http/use-answer.ts'
import { SNAPSHOTS, snapshotsPath } from '../snapshots/snapshot.ts'

/** The newest of each kind: as many as one page of the list has. */
const MOST = 200

/** Empty until they are there. Where they cannot be had the replay goes without their marks. */
export function useMarkedSnapshots(boardId: string): readonly MarkedSnapshot[] {
  const path = `${snapshotsPath(boardId)}?limit=${MOST}`
  const saved = useAnswer(`${path}&cause=manual`, SNAPSHOTS).value
  const stages = useAnswer(`${path}&cause=stage`, SNAPSHOTS).value
  const restores = useAnswer(`${path}&cause=before-restore`, SNAPSHOTS).value
  return useMemo(
    () => [saved, stages, restores].flatMap((answer) => answer?.snapshots ?? []),
    [saved, stages, restores],
  )
}
