/**
 * The views of a board. Each has an address of its own, `/b/:id`, `/b/:id/matrix` and `/b/:id/timeline`, a page in app/b/[boardId]/(room)
 * that answers there, and its content in room-view.tsx.
 */

export const VIEWS = [
  { name: 'board', label: 'Board' },
  { name: 'matrix', label: 'Matrix' },
  { name: 'timeline', label: 'Timeline' },
] as const

/** Gone to from the board's menu and from the closing stage: a place for facilitators, beside the views of all. */
const MINUTES = { name: 'minutes', label: 'Minutes' } as const

const ALL_VIEWS = [...VIEWS, MINUTES] as const

export type ViewName = (typeof ALL_VIEWS)[number]['name']
export const VIEW_NAMES: readonly ViewName[] = VIEWS.map(({ name }) => name)

/** The address of a live board. */
export function boardPath(boardId: string): string {
  return `/b/${boardId}`
}

/** The address of a view of the board at `path`, live or still. */
export function viewPath(path: string, view: ViewName): string {
  return view === 'board' ? path : `${path}/${view}`
}

/** The view an address leads to; the board itself where it names none. */
export function viewAt(pathname: string): ViewName {
  const last = pathname.split('/').slice(3).at(-1)
  return ALL_VIEWS.find(({ name }) => name === last)?.name ?? 'board'
}

export function labelOf(view: ViewName): string {
  return ALL_VIEWS.find(({ name }) => name === view)?.label ?? view
}
