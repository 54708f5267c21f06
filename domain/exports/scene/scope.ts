/** Which part of a board a picture shows. Lanes and proposals that are chosen come together; a view is cut out. */

import type { Board, Placement } from '#domain/board/board.ts'
import { layoutBoard } from '#domain/layout/board-layout.ts'
import { cardHeight } from '#domain/layout/card-size.ts'
import { floorColumnLeft } from '#domain/layout/floor-grid.ts'
import { overlaps, type Rect } from '#domain/layout/rect.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { cardTitle, type Proposal } from '#domain/negotiation/proposal.ts'

export type Scope =
  | { readonly kind: 'board' }
  | { readonly kind: 'lanes'; readonly actorIds: readonly string[] }
  | { readonly kind: 'proposals'; readonly proposalIds: readonly string[] }
  | {
      readonly kind: 'view'
      /** Left, top, width, height in board units. */
      readonly box: readonly [x: number, y: number, w: number, h: number]
    }

/** Chosen cards stand in columns of about this height beside the lanes. */
const COLUMN_HEIGHT = 640
const CARD_GAP = 8

/** The board with only what the scope has. A view is of the whole board. */
export function scopedBoard(board: Board, scope: Scope): Board {
  switch (scope.kind) {
    case 'board':
    case 'view':
      return board
    case 'lanes':
      return onlyLanes(board, new Set(scope.actorIds))
    case 'proposals':
      return onlyProposals(board, new Set(scope.proposalIds))
  }
}

function onlyLanes(board: Board, wanted: ReadonlySet<string>): Board {
  const lanes = board.placement.lanes.filter((id) => wanted.has(id))
  const placement: Placement = { proposals: new Map(), issues: new Map(), lanes }
  return { ...board, placement, ink: new Map() }
}

/** Without headings and drawings, which lie where the cards were. */
function onlyProposals(board: Board, wanted: ReadonlySet<string>): Board {
  const { negotiation, placement } = board
  const proposals = new Map([...negotiation.proposals].filter(([id]) => wanted.has(id)))
  const positions = new Map(
    [...negotiation.positions].filter(([, { proposalId }]) => proposals.has(proposalId)),
  )
  const stated = new Set<ActorId>([...positions.values()].map(({ actorId }) => actorId))
  return {
    ...board,
    negotiation: { ...negotiation, proposals, positions },
    placement: {
      proposals: inColumns([...proposals.values()]),
      issues: new Map(),
      lanes: placement.lanes.filter((id) => stated.has(id) || negotiation.actors.get(id)?.isParty),
    },
    ink: new Map(),
  }
}

function inColumns(proposals: readonly Proposal[]): Placement['proposals'] {
  const places = new Map<ProposalId, readonly [number, number]>()
  let [column, y] = [1, 0]
  for (const proposal of proposals) {
    const height = cardHeight(cardTitle(proposal))
    if (y > 0 && y + height > COLUMN_HEIGHT) {
      column += 1
      y = 0
    }
    places.set(proposal.id, [floorColumnLeft(column), y])
    y += height + CARD_GAP
  }
  return places
}

/** The board as pages of words tell it: of a view, the lanes and the cards that are in it. */
export function detailedBoard(board: Board, scope: Scope): Board {
  if (scope.kind === 'board') return board
  if (scope.kind !== 'view') return withStatedOnly(scopedBoard(board, scope), scope)
  const [x, y, w, h] = scope.box
  const { lanes, cards } = layoutBoard(board)
  const seen = (rect: Rect): boolean => overlaps(rect, { x, y, w, h })
  const actorIds = lanes.filter(({ rect }) => seen(rect)).map(({ actorId }) => actorId)
  const proposalIds = [...cards].filter(([, rect]) => seen(rect)).map(([id]) => id)
  if (actorIds.length === 0) return scopedBoard(board, { kind: 'proposals', proposalIds })
  return withStatedOnly(scopedBoard(board, { kind: 'lanes', actorIds }), scope, proposalIds)
}

/** Of chosen lanes, the proposals somebody in them takes a position on, and those that are wanted anyway. */
function withStatedOnly(board: Board, scope: Scope, wanted: readonly ProposalId[] = []): Board {
  if (scope.kind === 'proposals') return board
  const { negotiation, placement } = board
  const lanes = new Set(placement.lanes)
  const stated = new Set<ProposalId>(wanted)
  for (const { actorId, proposalId, stance } of negotiation.positions.values()) {
    if (lanes.has(actorId) && stance !== 'unknown') stated.add(proposalId)
  }
  const proposals = new Map([...negotiation.proposals].filter(([id]) => stated.has(id)))
  return { ...board, negotiation: { ...negotiation, proposals } }
}
