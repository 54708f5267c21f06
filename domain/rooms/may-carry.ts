/** What keeps somebody from carrying a difference to the plenary: whose it is, what is locked, and what is agreed there. */

import type { Seat } from '../access/seat.ts'
import type { Board } from '../board/board.ts'
import { parsePositionKey } from '../negotiation/position.ts'
import { isAgreedStatus } from '../negotiation/proposal.ts'
import { type BoardLock, bindsDocument, bindsLane } from '../session/board-lock.ts'
import { neededAs, type RoomDifference } from './room-difference.ts'

/**
 * `not-yours`: another actor's than the delegate's. `locked`: by a facilitator. `agreed`: a proposal that is agreed is
 * reopened in the plenary first. `gone`: what it needs is neither on the plenary nor can be carried. `circle`: an actor would
 * stand under itself. `reworded`: other words than those that were agreed stand there now.
 */
export type CarryRefusal = 'not-yours' | 'locked' | 'agreed' | 'gone' | 'circle' | 'reworded'

export type CarryRights = { readonly seat: Seat; readonly lock: BoardLock; readonly plenary: Board }

/** Undefined: they may. `all`: the differences it is one of, which may bring what it needs. */
export function carryRefusal(
  difference: RoomDifference,
  all: readonly RoomDifference[],
  rights: CarryRights,
): CarryRefusal | undefined {
  const itself = refusalOfItself(difference, rights)
  if (itself) return itself
  const comes = (ref: string, awaited: readonly string[]): boolean => {
    const bringer = all.find((one) => neededAs(one) === ref)
    if (!bringer || refusalOfItself(bringer, rights)) return false
    // Two that need each other come together.
    return bringer.needs.every((need) => awaited.includes(need) || comes(need, [...awaited, need]))
  }
  return difference.needs.every((need) => comes(need, [need])) ? undefined : 'gone'
}

function refusalOfItself(
  difference: RoomDifference,
  { seat, lock, plenary }: CarryRights,
): CarryRefusal | undefined {
  const lane = laneOf(difference)
  if (lane !== undefined && seat.role === 'delegate' && seat.actorId !== lane) return 'not-yours'
  if (bindsDocument(lock, seat.role)) return 'locked'
  if (lane !== undefined && bindsLane(lock, seat.role, lane)) return 'locked'
  if (isAboutAgreed(difference, plenary)) return 'agreed'
  if (difference.isCircle) return 'circle'
  return difference.isReworded ? 'reworded' : undefined
}

/** The actor whose own it is: where it stands, and the actor itself. One that is new is nobody's yet. */
function laneOf({ of, change, key }: RoomDifference): string | undefined {
  if (of === 'positions') return parsePositionKey(key)?.actorId
  return of === 'actors' && change !== 'added' ? key : undefined
}

function isAboutAgreed({ of, change, key }: RoomDifference, { negotiation }: Board): boolean {
  const isWritten = of === 'wording' || (of === 'proposals' && change === 'removed')
  const status = isWritten
    ? [...negotiation.proposals].find(([id]) => id === key)?.[1].status
    : undefined
  return status !== undefined && isAgreedStatus(status)
}
