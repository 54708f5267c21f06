/** Hands the shelf of sources to everything on a board that names one. */

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { type Shelf, SourceShelf } from './source-shelf.ts'

const ShelfContext = createContext<SourceShelf | undefined>(undefined)

export function SourcesProvider({ children }: { readonly children: ReactNode }) {
  const { boardId } = useBoardSession()
  const [shelf] = useState(() => new SourceShelf(boardId))
  return <ShelfContext value={shelf}>{children}</ShelfContext>
}

/** @throws Error outside a board's room */
export function useSourceShelf(): SourceShelf {
  const shelf = useContext(ShelfContext)
  if (!shelf) throw new Error('useSourceShelf needs a SourcesProvider around it')
  return shelf
}

export function useSources(): Shelf {
  const shelf = useSourceShelf()
  return useSyncExternalStore(shelf.subscribe, shelf.current, shelf.current)
}
