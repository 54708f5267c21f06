/** Keeps the tokens told which of them are ghosts: at every change of the what-if, and of the board under it. */

import type { TLShapeId } from 'tldraw'
import type { BoardSession } from '#components/board/board-session.ts'
import { isSameValue } from '#domain/board/same-value.ts'
import { cellOf, moveState, stanceIn } from '#domain/board/what-if/ghost-move.ts'
import { tokenShapeId } from './shapes/board-shape.ts'
import { type OwnGhost, ownGhosts } from './shapes/own-ghosts.ts'

export function followGhosts(session: BoardSession): () => void {
  const follow = () => {
    const next = ghostsOf(session)
    if (!isSameValue([...next], [...ownGhosts.get()])) ownGhosts.set(next)
  }
  follow()
  const stop = session.subscribe(follow)
  return () => {
    stop()
    ownGhosts.set(new Map())
  }
}

function ghostsOf(session: BoardSession): ReadonlyMap<TLShapeId, OwnGhost> {
  const { negotiation } = session.current().board
  const ghosts = new Map<TLShapeId, OwnGhost>()
  for (const move of session.whatIf.state()?.moves ?? []) {
    const state = moveState(move, negotiation)
    if (state === 'gone' || state === 'come about') continue
    const key = cellOf(move)
    const isOvertaken = state === 'overtaken'
    ghosts.set(tokenShapeId(key), { really: stanceIn(negotiation, key), isOvertaken })
  }
  return ghosts
}
