/** What the rest of the page may ask of the canvas, in the board's own words. */

import type { Board, InkRecord } from '#domain/board/board.ts'
import type { Anchor } from '#domain/comments/anchor.ts'
import type { BadRow } from '#domain/imports/plan.ts'
import type { Tldr } from '#domain/imports/read-tldr.ts'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'

/** The board it goes onto, and ids that nobody has. */
export type DrawingPlace = { readonly board: Board; readonly newId: () => string }

/** What of a drawing may lie on the board, and what was left out of it. */
export type TakenDrawing = {
  readonly records: readonly InkRecord[]
  readonly left: readonly BadRow[]
}

export type EntityRef =
  | { readonly of: 'proposal'; readonly id: ProposalId }
  | { readonly of: 'actor'; readonly id: ActorId }
  | { readonly of: 'issue'; readonly id: IssueId }
  | { readonly of: 'position'; readonly actorId: ActorId; readonly proposalId: ProposalId }

/** What the page may ask of any view of the board: the canvas, or what stands in its place. */
export type ViewHandle = {
  readonly selection: () => readonly EntityRef[]
  /** Told after each change of the selection; returns what ends it. */
  readonly onSelection: (listener: (selection: readonly EntityRef[]) => void) => () => void
  /** Selects exactly these; with `reveal` the view travels until all of them are in sight. */
  readonly select: (refs: readonly EntityRef[], options?: { readonly reveal?: boolean }) => void
  readonly focus: () => void
  /** Makes ink of a drawing from elsewhere, checked part by part; absent where nothing can be drawn. */
  readonly takeDrawing?: (tldr: Tldr, place: DrawingPlace) => TakenDrawing
  /** What is in sight: left, top, width, height in board units. Absent where the view is no floor. */
  readonly sight?: () => readonly [x: number, y: number, w: number, h: number]
  /** Absent where nothing can be pinned on a place. */
  readonly pins?: PinPlace
}

/** Where comments are pinned. */
export type PinPlace = {
  /** What a comment begun now would be pinned on. */
  readonly here: () => Anchor
  /** What one comment is to be about; undefined where it is not clear, and then the next press on the canvas says. */
  readonly choose: () => Anchor | undefined
  /** Brings what one is pinned on into sight. */
  readonly bring: (anchor: Anchor) => void
}

export type CanvasHandle = ViewHandle & {
  readonly zoomToFit: () => void
  /** Puts a new proposal into the middle of the view and opens its title. */
  readonly newProposal: () => void
  /** Opens the title of a card or heading for writing. */
  readonly editTitle: (ref: EntityRef) => void
}
