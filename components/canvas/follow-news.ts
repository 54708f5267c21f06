/** Marks what changed since this person was last here, for as long as they are told so. */

import type { TLShapeId } from 'tldraw'
import type { BoardSession } from '#components/board/board-session.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { cardShapeId, headingShapeId, laneShapeId, tokenShapeId } from './shapes/board-shape.ts'
import { newsMarks } from './shapes/news-marks.ts'

export function followNews({ news }: Pick<BoardSession, 'news'>): () => void {
  const follow = () => newsMarks.set(marksIn(news.current()))
  follow()
  const stop = news.subscribe(follow)
  return () => {
    stop()
    newsMarks.set(new Set())
  }
}

function marksIn(news: ReturnType<BoardSession['news']['current']>): ReadonlySet<TLShapeId> {
  if (!news) return new Set()
  const { ledger, decisions, proposals, actors, issues, reworded } = news.changes
  return new Set([
    ...ledger.map(({ actorId, proposalId }) => tokenShapeId(positionKey(actorId, proposalId))),
    ...decisions.flatMap(({ changes }) => changes.map(({ proposalId }) => cardShapeId(proposalId))),
    ...[...proposals, ...reworded].map(cardShapeId),
    ...actors.map(laneShapeId),
    ...issues.map(headingShapeId),
  ])
}
