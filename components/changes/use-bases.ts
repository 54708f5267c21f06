/** The moments this board can be compared with. */

import { useMemo, useSyncExternalStore } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { useAnswer } from '../http/use-answer.ts'
import { SNAPSHOTS } from '../snapshots/snapshot.ts'
import type { ComparisonBase } from './comparison-base.ts'

/** Others save too. */
const ASK_AGAIN_MS = 15_000

export type Bases = {
  readonly bases: readonly ComparisonBase[]
  readonly hasOlder: boolean
}

export function useBases(): Bases {
  const { boardId, path, isPast, news } = useBoardSession()
  const { value } = useAnswer(`/api/boards/${boardId}/snapshots?limit=50`, SNAPSHOTS, ASK_AGAIN_MS)
  const lastHere = useSyncExternalStore(news.subscribe, news.lastHere, news.lastHere)
  return useMemo(() => {
    const snapshots = value?.snapshots ?? []
    const shown = snapshots.find(({ id }) => path.endsWith(`/at/${id}`))
    const bases: ComparisonBase[] = isPast ? [{ kind: 'now' }] : []
    if (lastHere && !isPast) bases.push({ kind: 'last-here', at: lastHere })
    for (const { id, name, savedAt } of snapshots) {
      if (id !== shown?.id) bases.push({ kind: 'snapshot', id, name, at: savedAt })
    }
    return { bases, hasOlder: value?.next !== undefined }
  }, [value, lastHere, path, isPast])
}
