/** Every place on a board: lanes, tokens, cards and headings, from the board alone. The canvas draws what stands here. */

import type { Board } from '#domain/board/board.ts'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import { type PositionKey, positionKey } from '#domain/negotiation/position.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { BANDS, bandIndex } from '#domain/negotiation/stance.ts'
import { CARD_WIDTH, cardHeight } from './card-size.ts'
import { ISSUE_HEADING_WIDTH, issueHeadingHeight } from './issue-heading-size.ts'
import { bandHeights, laneRect, tokenRect } from './lane-geometry.ts'
import { type Rect, sameRect } from './rect.ts'

export type LaneLayout = {
  readonly actorId: ActorId
  readonly rect: Rect
  /** The proposals in each band, top to bottom, in the order they stand. */
  readonly bands: readonly (readonly ProposalId[])[]
}

export type BoardLayout = {
  /** Heights of the five bands, the same in every lane. */
  readonly heights: readonly number[]
  readonly lanes: readonly LaneLayout[]
  readonly tokens: ReadonlyMap<PositionKey, Rect>
  readonly cards: ReadonlyMap<ProposalId, Rect>
  readonly headings: ReadonlyMap<IssueId, Rect>
  /** What was laid out; the next layout compares with it. */
  readonly board: Board
}

/** Lays a board out. Given the layout before, every rect that did not change is the very same object. */
export function layoutBoard(board: Board, previous?: BoardLayout): BoardLayout {
  const stacks = stackTokens(board)
  const heights = bandHeights(stacks.map(({ bands }) => bands.map((band) => band.length)))
  const lanes = stacks.map((stack, lane) => ({ ...stack, rect: laneRect(lane, heights) }))
  return {
    heights,
    lanes,
    tokens: keepSame(placeTokens(lanes, heights), previous?.tokens),
    cards: placeCards(board, previous),
    headings: placeHeadings(board, previous),
    board,
  }
}

/** Tokens stand in the order they were stated; those the board opened with in the proposals' reading order. */
function stackTokens({ negotiation, placement }: Board): Pick<LaneLayout, 'actorId' | 'bands'>[] {
  const order = new Map([...negotiation.proposals.keys()].map((id, n) => [id, n]))
  const stacks = new Map(
    placement.lanes
      .filter((actorId) => negotiation.actors.has(actorId))
      .map((actorId) => [actorId, BANDS.map((): { id: ProposalId; since: number }[] => [])]),
  )
  for (const { actorId, proposalId, stance, since } of negotiation.positions.values()) {
    const band = bandIndex(stance)
    if (band === undefined || !order.has(proposalId)) continue
    stacks.get(actorId)?.[band]?.push({ id: proposalId, since })
  }
  const rank = (id: ProposalId) => order.get(id) ?? 0
  return [...stacks].map(([actorId, bands]) => ({
    actorId,
    bands: bands.map((band) =>
      band.sort((a, b) => a.since - b.since || rank(a.id) - rank(b.id)).map(({ id }) => id),
    ),
  }))
}

function placeTokens(
  lanes: readonly LaneLayout[],
  heights: readonly number[],
): Map<PositionKey, Rect> {
  const rects = new Map<PositionKey, Rect>()
  lanes.forEach(({ actorId, bands }, lane) => {
    BANDS.forEach((band, index) => {
      bands[index]?.forEach((proposalId, n) => {
        rects.set(positionKey(actorId, proposalId), tokenRect(lane, band, n, heights))
      })
    })
  })
  return rects
}

function placeCards(board: Board, previous?: BoardLayout): ReadonlyMap<ProposalId, Rect> {
  const { proposals } = board.negotiation
  const before = previous?.board
  if (
    before?.negotiation.proposals === proposals &&
    before.placement.proposals === board.placement.proposals
  )
    return previous?.cards ?? new Map()
  const rects = new Map<ProposalId, Rect>()
  for (const [id, proposal] of proposals) {
    const [x, y] = board.placement.proposals.get(id) ?? [0, 0]
    const kept = before?.negotiation.proposals.get(id) === proposal && previous?.cards.get(id)
    rects.set(id, { x, y, w: CARD_WIDTH, h: kept ? kept.h : cardHeight(cardTitle(proposal)) })
  }
  return keepSame(rects, previous?.cards)
}

/** An issue without a place of its own has no heading. */
function placeHeadings(board: Board, previous?: BoardLayout): ReadonlyMap<IssueId, Rect> {
  const rects = new Map<IssueId, Rect>()
  for (const [id, { title, question }] of board.negotiation.issues) {
    const at = board.placement.issues.get(id)
    if (!at) continue
    const h = issueHeadingHeight(title, question)
    rects.set(id, { x: at[0], y: at[1], w: ISSUE_HEADING_WIDTH, h })
  }
  return keepSame(rects, previous?.headings)
}

function keepSame<Key>(
  rects: Map<Key, Rect>,
  before: ReadonlyMap<Key, Rect> | undefined,
): Map<Key, Rect> {
  if (!before) return rects
  for (const [key, rect] of rects) {
    const old = before.get(key)
    if (old && sameRect(old, rect)) rects.set(key, old)
  }
  return rects
}
