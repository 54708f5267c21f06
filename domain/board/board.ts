/** A board as it is read: the negotiation, where things lie, and the drawings. Read by read-board.ts. */

import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'

/** A point on the floor in board units (px at 100 %), lane 0's top left corner being [0, 0]. */
export type At = readonly [x: number, y: number]

/** Farthest a thing may lie from the origin, in board units. */
export const MAX_COORDINATE = 1_000_000

export type Placement = {
  readonly proposals: ReadonlyMap<ProposalId, At>
  /** Where an issue's heading lies. */
  readonly issues: ReadonlyMap<IssueId, At>
  /** The actors that have a lane, left to right. */
  readonly lanes: readonly ActorId[]
}

/** An opaque drawing record of the canvas; only the canvas looks inside. */
export type InkRecord = { readonly id: string; readonly [field: string]: unknown }

export type Board = {
  readonly schemaVersion: number
  readonly negotiation: Negotiation
  readonly placement: Placement
  readonly ink: ReadonlyMap<string, InkRecord>
}

/** Something in the document that could not be read; it is left out of the board and left in the document. */
export type Problem = {
  /** Root and key: `proposals/p-1`. */
  readonly where: string
  readonly what: string
}

export type Reading = { readonly board: Board; readonly problems: readonly Problem[] }
