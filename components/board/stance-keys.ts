/**
 * Stating positions from the keyboard: 1 to 5 are the bands from the top, 0 is silence. A selected token has its
 * position changed; a selected card asks whose position it is to be (whose-stance.tsx).
 */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { BANDS, type Stance } from '#domain/negotiation/stance.ts'
import { asksAfter } from '../canvas/binding/asks-after.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import type { BoardSession } from './board-session.ts'

/** A stance chosen for cards; whose it is, is still to be said. */
export type OpenStance = { readonly stance: Stance; readonly proposalIds: readonly ProposalId[] }

type Cell = { readonly actorId: ActorId; readonly proposalId: ProposalId }

/** The stance a key stands for, undefined for any other key. */
export function stanceOfKey(key: string): Stance | undefined {
  if (key === '0') return 'unknown'
  return /^[1-5]$/.test(key) ? BANDS[Number(key) - 1] : undefined
}

/** The positions among what is selected, and the proposals for which nobody is named. */
export function cellsIn(selection: readonly EntityRef[]): {
  readonly cells: readonly Cell[]
  readonly proposalIds: readonly ProposalId[]
} {
  return {
    cells: selection.flatMap((ref) => (ref.of === 'position' ? [ref] : [])),
    proposalIds: selection.flatMap((ref) => (ref.of === 'proposal' ? [ref.id] : [])),
  }
}

/** States one stance for several positions as one act, and asks what a drag would ask. Silence is withdrawn from words. */
export function takeStance(session: BoardSession, cells: readonly Cell[], stance: Stance): void {
  const { board } = session.seen()
  const stated = cells.filter(
    (cell) => stance !== 'unknown' || board.negotiation.positions.has(keyOf(cell)),
  )
  const commands = stated.map(
    ({ actorId, proposalId }) => ({ type: 'takePosition', actorId, proposalId, stance }) as const,
  )
  session.run(...commands)
  if (!session.mayEdit) return
  for (const ask of asksAfter(commands, board)) session.asks.ask(ask)
}

function keyOf({ actorId, proposalId }: Cell): ReturnType<typeof positionKey> {
  return positionKey(actorId, proposalId)
}
