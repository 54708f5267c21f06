/** Marks on the canvas what a comparison found, while somebody looks at it. */

import type { BoardSession } from '#components/board/board-session.ts'
import { comparisonOf } from '#components/changes/board-comparison.ts'
import { type ChangeMarks, NO_MARKS } from '#components/changes/change-marks.ts'
import { parsePositionKey } from '#domain/negotiation/position.ts'
import { isBand } from '#domain/negotiation/stance.ts'
import { cardShapeId, tokenShapeId } from './shapes/board-shape.ts'
import {
  type ChangeOrigin,
  cardChanges,
  changeOrigins,
  tokenChanges,
} from './shapes/shown-changes.ts'

/** Beyond these a lane would be more of the past than of the present. */
const MOST_ORIGINS = 300

export function followChanges(session: BoardSession): () => void {
  const comparison = comparisonOf(session)
  const follow = (): void => {
    const state = comparison.current()
    show(state.state === 'done' ? state.compared.marks : NO_MARKS)
  }
  follow()
  const stop = comparison.subscribe(follow)
  return () => {
    stop()
    show(NO_MARKS)
  }
}

function show(marks: ChangeMarks): void {
  const { positions, proposals } = marks
  tokenChanges.set(new Map([...positions].map(([key, mark]) => [tokenShapeId(key), mark])))
  cardChanges.set(new Map([...proposals].map(([id, change]) => [cardShapeId(id), change])))
  changeOrigins.set(originsIn(marks))
}

function originsIn({ positions }: ChangeMarks): readonly ChangeOrigin[] {
  const origins = [...positions].flatMap(([key, mark]): ChangeOrigin[] => {
    const cell = parsePositionKey(key)
    const { other, here } = mark
    if (!cell || other === here || !isBand(other)) return []
    // The two ids of a key that came from the board.
    const { actorId, proposalId } = cell as Pick<ChangeOrigin, 'actorId' | 'proposalId'>
    return [{ key: `change ${key}`, actorId, proposalId, band: other, mark }]
  })
  return origins.slice(0, MOST_ORIGINS)
}
