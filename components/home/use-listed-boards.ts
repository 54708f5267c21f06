/**
 * One's boards as far as they have been fetched, and more of them where more are wanted. The first ones come with the
 * page, and anew whenever it is rendered again: then the others are fetched again, too.
 */

import { useEffect, useState } from 'react'
import type { Refusal } from '../http/call-api.ts'
import type { BoardSummary } from './board-summary.ts'
import {
  type BoardPage,
  fetchBoards,
  joined,
  type ListedShelf,
  type ListedShelves,
} from './listed-boards.ts'

export type ListedBoards = {
  readonly boards: readonly BoardSummary[]
  /** Of each list, whether there are boards that have not been fetched. */
  readonly hasMore: Readonly<Record<ListedShelf, boolean>>
  readonly refusal: Refusal | undefined
}

type Fetched = {
  readonly first: ListedShelves
  readonly pages: Readonly<Record<ListedShelf, readonly BoardPage[]>>
  readonly refusal: Refusal | undefined
}

/** @param wants the list of which more is wanted than the boards there are; undefined: they will do */
export function useListedBoards(
  first: ListedShelves,
  wants: (boards: readonly BoardSummary[]) => ListedShelf | undefined,
): ListedBoards {
  const [kept, setFetched] = useState<Fetched>(() => begun(first))
  const fetched = kept.first === first ? kept : begun(first)
  const { pages, refusal } = fetched
  const boards = joined([...pages.all, ...pages.trash])
  const shelf = wants(boards)
  const next = shelf && pages[shelf].at(-1)?.next
  useEffect(() => {
    if (shelf === undefined || next === undefined) return
    let isOver = false
    void fetchBoards(shelf, next).then((answer) => {
      if (isOver) return
      setFetched((before) => {
        const now = before.first === first ? before : begun(first)
        if (!answer.ok) return { ...now, refusal: answer.refusal }
        const more = { ...now.pages, [shelf]: [...now.pages[shelf], answer.value] }
        return { ...now, pages: more, refusal: undefined }
      })
    })
    return () => {
      isOver = true
    }
  }, [first, shelf, next])
  const hasMore = { all: isCut(pages.all), trash: isCut(pages.trash) }
  return { boards, hasMore, refusal }
}

function begun(first: ListedShelves): Fetched {
  return { first, pages: { all: [first.all], trash: [first.trash] }, refusal: undefined }
}

function isCut(pages: readonly BoardPage[]): boolean {
  return pages.at(-1)?.next !== undefined
}
