/** What changed since this person was last here; undefined where nothing did, or they have closed it. */

import { useSyncExternalStore } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import type { News } from './news-of-board.ts'

export function useNews(): News | undefined {
  const { news } = useBoardSession()
  return useSyncExternalStore(news.subscribe, news.current, news.current)
}
