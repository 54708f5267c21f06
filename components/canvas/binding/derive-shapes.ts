/**
 * The board as wanted canvas records, kept up to date step by step: the answer to each new reading is what changed.
 * Knows no editor. Layout comes from domain/layout; next: projection.ts.
 */

import type { TLParentId } from 'tldraw'
import type { Board } from '#domain/board/board.ts'
import {
  type BoardLayout,
  type GuestToken,
  type LaneLayout,
  layoutBoard,
} from '#domain/layout/board-layout.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { type Position, type PositionKey, positionKey } from '#domain/negotiation/position.ts'
import { tokenConditions } from '#domain/words/token-conditions.ts'
import type { BoardShape } from '../shapes/board-shape.ts'
import { cardRecord, headingRecord, laneRecord, tokenRecord } from './board-records.ts'
import { cardVerdict, verdictBasis } from './card-verdict.ts'
import { PositionIndex } from './position-index.ts'

/** A record, and what it was made from: as long as none of these changed, it is not made again. */
type Made = { readonly record: BoardShape; readonly from: readonly unknown[] }
type Wanted = Map<string, Made>

export class DerivedShapes {
  readonly #pageId: TLParentId
  readonly #index = new PositionIndex()
  #made: Wanted = new Map()
  #layout: BoardLayout | undefined

  constructor(pageId: TLParentId) {
    this.#pageId = pageId
  }

  get(id: string): BoardShape | undefined {
    return this.#made.get(id)?.record
  }

  has(id: string): boolean {
    return this.#made.has(id)
  }

  ids(): Iterable<string> {
    return this.#made.keys()
  }

  /** The layout shown; undefined before the first reading. */
  get layout(): BoardLayout | undefined {
    return this.#layout
  }

  /** How the board would be laid out, without taking it over. */
  layoutOf(board: Board, guests: readonly GuestToken[] = []): BoardLayout {
    return layoutBoard(board, this.#layout, guests)
  }

  /** Takes over a layout; answers the ids of records that came, went or changed. */
  update(layout: BoardLayout): ReadonlySet<string> {
    const before = this.#made
    const next: Wanted = new Map()
    this.#layout = layout
    this.#index.read(layout.board.negotiation)
    const keep = (id: string, from: readonly unknown[], make: () => BoardShape | undefined) => {
      const old = before.get(id)
      const record = old && sameItems(old.from, from) ? old.record : make()
      if (record) next.set(id, { record: sameOr(old?.record, record), from })
    }
    this.#lanes(layout, keep)
    this.#headings(layout, keep)
    this.#cards(layout, keep)
    this.#tokens(layout, keep)
    this.#made = next
    return difference(before, next)
  }

  #lanes(layout: BoardLayout, keep: Keep): void {
    const { actors, proposals } = layout.board.negotiation
    for (const { actorId, rect, bands } of layout.lanes) {
      const actor = actors.get(actorId)
      if (!actor) continue
      const disputed = this.#index.disputedOf(actorId)
      const counts = bands.map((band) => band.length)
      const total = proposals.size
      keep(laneKey(actorId), [actor, rect.x, total, disputed, ...layout.heights, ...counts], () =>
        laneRecord({ actor, rect, heights: layout.heights, counts, total, disputed }, this.#pageId),
      )
    }
  }

  #headings(layout: BoardLayout, keep: Keep): void {
    for (const [id, rect] of layout.headings) {
      const issue = layout.board.negotiation.issues.get(id)
      if (!issue) continue
      keep(`shape:heading_${id}`, [issue, rect], () => headingRecord(issue, rect, this.#pageId))
    }
  }

  #cards(layout: BoardLayout, keep: Keep): void {
    const { actors, proposals } = layout.board.negotiation
    const parties = this.#index.parties(layout.board)
    const basis = verdictBasis(layout.board.negotiation)
    for (const [id, rect] of layout.cards) {
      const proposal = proposals.get(id)
      if (!proposal) continue
      const positions = this.#index.of(id)
      keep(`shape:card_${id}`, [proposal, rect, actors, parties, ...basis, ...positions], () =>
        cardRecord(
          {
            proposal,
            rect,
            tabledBy: proposal.tabledBy.map((actorId) => actors.get(actorId)?.name ?? actorId),
            strip: parties.map(({ id: actorId, name }) => ({
              name,
              stance: stanceIn(positions, actorId),
            })),
            disputed: positions.some((position) => position.disputed),
            verdict: cardVerdict(layout.board.negotiation, id),
          },
          this.#pageId,
        ),
      )
    }
  }

  #tokens(layout: BoardLayout, keep: Keep): void {
    const { provenance, actors, proposals, positions } = layout.board.negotiation
    const boardAsOf = provenance.asOf
    const conditionOf = tokenConditions(layout.board.negotiation)
    for (const [actorId, proposalId] of standing(layout.lanes)) {
      const key: PositionKey = positionKey(actorId, proposalId)
      const [position, rect] = [positions.get(key), layout.tokens.get(key)]
      const [actor, proposal] = [actors.get(actorId), proposals.get(proposalId)]
      if (!position || !rect || !actor || !proposal) continue
      const condition = conditionOf(position)
      keep(`shape:token_${key}`, [position, proposal, actor, rect, condition, boardAsOf], () =>
        tokenRecord({ position, proposal, actor, rect, condition, boardAsOf }, this.#pageId),
      )
    }
  }
}

type Keep = (id: string, from: readonly unknown[], make: () => BoardShape | undefined) => void

function laneKey(actorId: ActorId): string {
  return `shape:lane_${actorId}`
}

function* standing(lanes: readonly LaneLayout[]): Iterable<readonly [ActorId, ProposalId]> {
  for (const { actorId, bands } of lanes) {
    for (const band of bands) for (const proposalId of band) yield [actorId, proposalId]
  }
}

function stanceIn(positions: readonly Position[], actorId: ActorId): Position['stance'] {
  return positions.find((position) => position.actorId === actorId)?.stance ?? 'unknown'
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

/** Made anew but equal: the old record stays, so that nothing downstream sees a change. */
function sameOr(old: BoardShape | undefined, made: BoardShape): BoardShape {
  return old && old !== made && JSON.stringify(old) === JSON.stringify(made) ? old : made
}

function difference(before: Wanted, after: Wanted): ReadonlySet<string> {
  const changed = new Set<string>()
  for (const [id, { record }] of after) if (before.get(id)?.record !== record) changed.add(id)
  for (const id of before.keys()) if (!after.has(id)) changed.add(id)
  return changed
}
