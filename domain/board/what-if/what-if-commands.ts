/** A what-if made real: the commands that state its positions, with its name as their reason. */

import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { Command } from '../command.ts'
import { type GhostMove, moveState } from './ghost-move.ts'

/** The command that makes one move. */
export function moveCommand({ actorId, proposalId, stance, words }: GhostMove): Command {
  const said = Object.keys(words).length > 0
  return { type: 'takePosition', actorId, proposalId, stance, ...(said && { fields: words }) }
}

/**
 * What applying a what-if does: every move that is still one, each logged with the what-if's name as its reason, and
 * the reason given for the move itself behind it. What has come about meanwhile, or has left the board, is left out.
 */
export function whatIfCommands(
  moves: readonly GhostMove[],
  name: string,
  negotiation: Negotiation,
): readonly Command[] {
  return moves.flatMap((move) => {
    const state = moveState(move, negotiation)
    if (state === 'gone' || state === 'come about') return []
    const { reason: own } = move.words
    const reason = own ? `${name}: ${own}` : name
    return [moveCommand({ ...move, words: { ...move.words, reason } })]
  })
}
