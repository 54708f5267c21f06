/** Every place on a board: lanes, tokens, cards and headings, from the board alone. The canvas draws what stands here. */

import type { Board } from '#domain/board/board.ts'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import { type PositionKey, positionKey } from '#domain/negotiation/position.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { BANDS, type Band, bandIndex } from '#domain/negotiation/stance.ts'
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

/** A token somebody is only shown: it stands below those of its band, and is not on the board. */
export type GuestToken = { readonly key: string; readonly actorId: ActorId; readonly band: Band }

export type BoardLayout = {
  /** Heights of the five bands, the same in every lane. */
  readonly heights: readonly number[]
  readonly lanes: readonly LaneLayout[]
  readonly tokens: ReadonlyMap<PositionKey, Rect>
  /** By the guest's key; those whose actor has no lane have no place. */
  readonly guests: ReadonlyMap<string, Rect>
  readonly cards: ReadonlyMap<ProposalId, Rect>
  readonly headings: ReadonlyMap<IssueId, Rect>
  /** What was laid out; the next layout compares with it. */
  readonly board: Board
}

/** Lays a board out. Given the layout before, every rect that did not change is the very same object. */
export function layoutBoard(
  board: Board,
  previous?: BoardLayout,
  guests: readonly GuestToken[] = [],
): BoardLayout {
  const stacks = stackTokens(board)
  const seats = seatGuests(stacks, guests)
  const heights = bandHeights(seats.counts)
  const lanes = stacks.map((stack, lane) => ({ ...stack, rect: laneRect(lane, heights) }))
  return {
    heights,
    lanes,
    tokens: keepSame(placeTokens(lanes, heights), previous?.tokens),
    guests: keepSame(seats.place(heights), previous?.guests),
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

/** Gives each guest the next place in its band; rows grow for guests as they do for tokens. */
function seatGuests(
  stacks: readonly Pick<LaneLayout, 'actorId' | 'bands'>[],
  guests: readonly GuestToken[],
): {
  readonly counts: readonly (readonly number[])[]
  readonly place: (heights: readonly number[]) => Map<string, Rect>
} {
  const counts = stacks.map(({ bands }) => bands.map((band) => band.length))
  const seats = guests.flatMap(({ key, actorId, band }) => {
    const lane = stacks.findIndex((stack) => stack.actorId === actorId)
    const row = BANDS.indexOf(band)
    const n = counts[lane]?.[row]
    if (n === undefined) return []
    counts[lane]?.splice(row, 1, n + 1)
    return [{ key, lane, band, n }]
  })
  const place = (heights: readonly number[]) =>
    new Map(seats.map(({ key, lane, band, n }) => [key, tokenRect(lane, band, n, heights)]))
  return { counts, place }
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
