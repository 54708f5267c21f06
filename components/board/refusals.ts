/** The words for acts that came to nothing, and why. Said by board-session.ts. */

import { MAX_MOVES } from '#domain/board/what-if/ghost-move.ts'
import type { NoticeDraft } from './notices.ts'

/** Why one may not change the board. */
export type RefusalReason = 'role' | 'past' | 'closed' | 'locked' | 'full' | 'outgrown'

/** Whether one is here to look, so that keys that would change something mean nothing. */
export function isOnlyLooking(reason: RefusalReason | undefined): boolean {
  return reason === 'role' || reason === 'past'
}

export const REFUSALS = {
  role: 'You can look at this board, not change it. Ask the facilitator for an editor’s link.',
  past: 'This is the board as it was. Nothing can be changed here; go back to the live board for that.',
  closed: 'This board is not open. Nothing was changed.',
  locked:
    'Not changed: the facilitator has locked this board. You can look, and try moves in a what-if.',
  'not a position':
    'In a what-if only positions move. Apply or discard it to change anything else on the board.',
  'too many': `A what-if holds ${MAX_MOVES} moves. Apply or discard it first.`,
  'too long to show':
    'Not shown to everybody: there are too many moves for that. Copy a link to it instead.',
  full: 'Not changed: the server cannot take changes at the moment. What is on the board is safe, and editing comes back by itself.',
  outgrown: 'Not changed: this board is full. Erase drawings, or undo, to make room.',
} as const

export function roleChanged(mayChange: boolean): NoticeDraft {
  const text = mayChange
    ? 'Your role was changed: you may change this board now.'
    : 'Your role was changed: you may look at this board now, not change it.'
  return { text, tone: 'news', about: 'role' }
}
