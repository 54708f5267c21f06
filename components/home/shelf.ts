/** Where one's boards are: open, archived by oneself, or in the trash for everybody. */

import type { BoardSummary } from './board-summary.ts'

type ShelfWords = { readonly name: string; readonly about: string; readonly empty: string }

export const SHELVES = {
  open: {
    name: 'Boards',
    about: 'kept until they are deleted',
    empty: 'No boards yet. Those you make or join are listed here.',
  },
  archive: {
    name: 'Archive',
    about: 'out of your way, and open as ever',
    empty: 'Nothing is archived. Archiving a board puts it here, in your list alone.',
  },
  trash: {
    name: 'Trash',
    about: 'deleted for good after 30 days',
    empty: 'The trash is empty. Boards you run are kept here for 30 days before they are deleted.',
  },
} as const satisfies Readonly<Record<string, ShelfWords>>
export type Shelf = keyof typeof SHELVES

export function shelfOf({ trash, isArchived }: BoardSummary): Shelf {
  if (trash) return 'trash'
  return isArchived ? 'archive' : 'open'
}

export function shelved(
  boards: readonly BoardSummary[],
): Readonly<Record<Shelf, readonly BoardSummary[]>> {
  const on = (shelf: Shelf) => boards.filter((board) => shelfOf(board) === shelf)
  return { open: on('open'), archive: on('archive'), trash: on('trash') }
}
