/** Where one is looking: what is selected, which panel is open, and how to go somewhere else. */

import { createContext, type ReactNode, useContext } from 'react'
import type { SourceSpan } from '#domain/negotiation/source-span.ts'
import type { EntityRef, ViewHandle } from '../canvas/canvas-handle.ts'

export type PanelName =
  | 'details'
  | 'session'
  | 'rounds'
  | 'notes'
  | 'rooms'
  | 'actors'
  | 'search'
  | 'comments'
  | 'sources'
  | 'snapshots'
  | 'compare'
  | 'what-if'
  | 'packages'
  | 'power'
  | 'stability'
  | 'people'

/** A source that is being read; with a span, from these words on. */
export type OpenSource = Pick<SourceSpan, 'sourceId'> & Partial<SourceSpan>

export type BoardView = {
  /** What is selected; several when several cards are. */
  readonly subjects: readonly EntityRef[]
  readonly panel: PanelName | undefined
  /** Grows each time one went to a panel by an act of one's own: the keyboard goes along. */
  readonly entries: number
  /** Goes to a thing: shows its details and, where it lies on the canvas, brings it into sight. */
  readonly show: (ref: EntityRef) => void
  /** Brings a thing into sight and leaves the panel as it is; where the panel covers the view, shows its details. */
  readonly point: (ref: EntityRef) => void
  /** Shows the board as a whole. */
  readonly showBoard: () => void
  readonly open: (panel: PanelName) => void
  /** The source in the sources panel; undefined: their list. */
  readonly source: OpenSource | undefined
  /** Opens a source in its panel, at the words if some are named; undefined: the list of sources. */
  readonly read: (source: OpenSource | undefined) => void
  /** Closes the panel and hands the keyboard back to the view. */
  readonly close: () => void
  /** The view of the board that is open, once it is there. */
  readonly canvas: () => ViewHandle | undefined
}

const ViewContext = createContext<BoardView | undefined>(undefined)

type BoardViewProviderProps = { readonly view: BoardView; readonly children: ReactNode }

export function BoardViewProvider({ view, children }: BoardViewProviderProps) {
  return <ViewContext value={view}>{children}</ViewContext>
}

/** @throws Error outside a board. */
export function useBoardView(): BoardView {
  const view = useContext(ViewContext)
  if (!view) throw new Error('useBoardView needs a BoardViewProvider around it')
  return view
}
