/**
 * The negotiation as a what-if would have it. The moves are carried out by the commands themselves, on a document of a
 * moment's life that holds only what they touch: what is seen is what applying them would bring.
 */

import * as Y from 'yjs'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { Position, PositionKey } from '#domain/negotiation/position.ts'
import type { Act } from '../command.ts'
import { type EntityMap, type Roots, rootsOf } from '../document.ts'
import { execute } from '../execute.ts'
import { versionKey } from '../fields/version-fields.ts'
import { positionAt } from '../position-at.ts'
import { inOrder } from '../reading/in-order.ts'
import { cellOf, type GhostMove, moveState } from './ghost-move.ts'
import { moveCommand } from './what-if-commands.ts'

/**
 * The negotiation with the moves made. All that no move touches stays the identical object; without a move that
 * changes anything, so does the whole. `before` is an earlier answer, whose positions are kept where they are equal.
 */
export function applyMoves(
  negotiation: Negotiation,
  moves: readonly GhostMove[],
  { act, before }: { readonly act: Act; readonly before?: Negotiation | undefined },
): Negotiation {
  const live = moves.filter((move) => {
    const state = moveState(move, negotiation)
    return state === 'open' || state === 'overtaken'
  })
  if (live.length === 0) return negotiation
  const supposed = suppose(live, negotiation, act)
  return {
    ...negotiation,
    positions: withPositions(negotiation, supposed, before?.positions ?? negotiation.positions),
  }
}

function suppose(
  moves: readonly GhostMove[],
  negotiation: Negotiation,
  act: Act,
): ReadonlyMap<PositionKey, Position> {
  const doc = new Y.Doc()
  const roots = rootsOf(doc)
  doc.transact(() => {
    for (const move of moves) putCell(roots, move, negotiation)
  })
  execute(
    doc,
    moves.map((move) => moveCommand(move)),
    act,
  )
  const supposed = new Map<PositionKey, Position>()
  for (const move of moves) {
    const key = cellOf(move)
    const position = positionAt(roots, key)
    if (position) supposed.set(key, onThisBoard(position, negotiation))
  }
  doc.destroy()
  return supposed
}

/** Writes down who moves, on what, and where it stands: all that a command on a position looks at. */
function putCell(roots: Roots, move: GhostMove, { proposals, positions }: Negotiation): void {
  const { actorId, proposalId } = move
  roots.actors.set(actorId, new Y.Map<unknown>())
  const wording = proposals.get(proposalId)?.versions.at(-1)
  roots.proposals.set(
    proposalId,
    mapOf(wording ? { [versionKey(wording.version, wording)]: wording } : {}),
  )
  const position = positions.get(cellOf(move))
  if (!position) return
  const { actorId: _who, proposalId: _what, ...said } = position
  roots.positions.set(cellOf(move), mapOf({ ...said, wordsOf: said.since }))
}

function mapOf(values: Readonly<Record<string, unknown>>): EntityMap {
  return new Y.Map(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** A condition on a proposal that is not on the board is none: readers of the document leave it out as well ([B11]). */
function onThisBoard(position: Position, { proposals }: Negotiation): Position {
  if (position.conditionOn.every((id) => proposals.has(id))) return position
  return { ...position, conditionOn: position.conditionOn.filter((id) => proposals.has(id)) }
}

/** In reading order: by actor, then proposal. */
function withPositions(
  { actors, proposals, positions }: Negotiation,
  supposed: ReadonlyMap<PositionKey, Position>,
  before: Negotiation['positions'],
): Negotiation['positions'] {
  const byActor = rankOf(actors.keys())
  const byProposal = rankOf(proposals.keys())
  const all = new Map([...positions, ...supposed])
  return inOrder<PositionKey, Position>(
    [...all].map(([key, position]) => [
      key,
      position,
      byActor.get(position.actorId) ?? 0,
      byProposal.get(position.proposalId) ?? 0,
    ]),
    before,
  )
}

function rankOf<Id>(ids: Iterable<Id>): ReadonlyMap<Id, number> {
  return new Map([...ids].map((id, rank) => [id, rank]))
}
