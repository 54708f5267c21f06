/** The words Parley would like to have after an act: a condition, or the reason for giving up a red line. Pure. */

import type { Ask } from '#components/board/asks.ts'
import type { Board } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import { type PositionKey, positionKey } from '#domain/negotiation/position.ts'

/** Compares the board before the act with what the commands make of it; both asks may stand for one position. */
export function asksAfter(commands: readonly Command[], before: Board): readonly Ask[] {
  return commands.flatMap((command) =>
    command.type === 'takePosition' ? asksOf(command, before) : [],
  )
}

function asksOf(
  { actorId, proposalId, stance }: Extract<Command, { type: 'takePosition' }>,
  { negotiation }: Board,
): readonly Ask[] {
  const key: PositionKey = positionKey(actorId, proposalId)
  const from = negotiation.positions.get(key)?.stance ?? 'unknown'
  if (from === stance || !negotiation.proposals.has(proposalId)) return []
  const asks: Ask[] = []
  if (from === 'red_line') asks.push({ kind: 'reason', actorId, proposalId, from })
  if (stance === 'conditional') asks.push({ kind: 'condition', actorId, proposalId })
  return asks
}
