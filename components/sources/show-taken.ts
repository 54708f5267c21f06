/** Goes from words in a source to what was made of them. */

import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { TakenRef } from '#domain/sources/taken-from.ts'
import type { BoardView } from '../board/board-view.tsx'

export const TAKEN_WORDS: Readonly<Record<TakenRef['of'], string>> = {
  proposal: 'Proposal',
  actor: 'Actor',
  position: 'Position',
  event: 'Event',
}

export function showTaken(view: Pick<BoardView, 'show' | 'showBoard'>, ref: TakenRef): void {
  switch (ref.of) {
    case 'proposal':
    case 'actor':
    case 'position':
      view.show(ref)
      break
    case 'event':
      view.showBoard()
      // The overview is drawn first; then its entry can be brought into sight.
      requestAnimationFrame(() => bringIntoSight(`event-${ref.id}`))
      break
    default:
      unreachable(ref)
  }
}

function bringIntoSight(anchor: string): void {
  const entry = document.getElementById(anchor)
  entry?.scrollIntoView({ block: 'center' })
  entry?.focus({ preventScroll: true })
}
