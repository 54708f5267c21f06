/** What every part of a picture is drawn from: the board, its colours, and what is looked up for each card and token. */

import type { Board } from '#domain/board/board.ts'
import { shownParties } from '#domain/board/shown-parties.ts'
import { type BoardLayout, layoutBoard } from '#domain/layout/board-layout.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Position } from '#domain/negotiation/position.ts'
import { tokenConditions } from '#domain/words/token-conditions.ts'
import { PALETTES, type Palette, type Theme } from '../palette.ts'

export type SceneParts = {
  readonly board: Board
  readonly layout: BoardLayout
  readonly theme: Theme
  readonly colours: Palette
  /** Whose stances a card's strip shows. */
  readonly parties: readonly Actor[]
  readonly conditionOf: (position: Position) => string
  readonly positionsOn: (id: ProposalId) => ReadonlyMap<ActorId, Position>
  /** How many of an actor's positions are disputed. */
  readonly disputedOf: (id: ActorId) => number
}

const NONE: ReadonlyMap<ActorId, Position> = new Map()

export function sceneParts(board: Board, theme: Theme): SceneParts {
  const byProposal = new Map<ProposalId, Map<ActorId, Position>>()
  const disputed = new Map<ActorId, number>()
  for (const position of board.negotiation.positions.values()) {
    const { actorId, proposalId } = position
    const on = byProposal.get(proposalId)
    if (on) on.set(actorId, position)
    else byProposal.set(proposalId, new Map([[actorId, position]]))
    if (position.disputed) disputed.set(actorId, (disputed.get(actorId) ?? 0) + 1)
  }
  return {
    board,
    layout: layoutBoard(board),
    theme,
    colours: PALETTES[theme],
    parties: shownParties(board),
    conditionOf: tokenConditions(board.negotiation),
    positionsOn: (id) => byProposal.get(id) ?? NONE,
    disputedOf: (id) => disputed.get(id) ?? 0,
  }
}
