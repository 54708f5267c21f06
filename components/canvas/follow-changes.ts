/**
 * Marks on the canvas what a comparison found, while somebody looks at it. What is in sight is marked first and the rest
 * frame by frame: thousands of cards drawn again at once would keep hands waiting.
 */

import { type Editor, type TLShapeId, transact } from 'tldraw'
import type { BoardSession } from '#components/board/board-session.ts'
import { comparisonOf } from '#components/changes/board-comparison.ts'
import { type ChangeMarks, NO_MARKS } from '#components/changes/change-marks.ts'
import { isSameValue } from '#domain/board/same-value.ts'
import { parsePositionKey } from '#domain/negotiation/position.ts'
import { isBand } from '#domain/negotiation/stance.ts'
import { cardShapeId, tokenShapeId } from './shapes/board-shape.ts'
import {
  type ChangeOrigin,
  cardChanges,
  changeOrigins,
  type ShapeMarks,
  tokenChanges,
} from './shapes/shown-changes.ts'

/** Beyond these a lane would be more of the past than of the present, and nobody could read it: there are none then. */
const MOST_ORIGINS = 120
/** Shapes that are drawn again in a frame. */
const A_FRAME = 30

export function followChanges(editor: Editor, session: BoardSession): () => void {
  const comparison = comparisonOf(session)
  let frame = 0
  const follow = (): void => {
    cancelAnimationFrame(frame)
    const state = comparison.current()
    const marks = state.state === 'done' ? state.compared.marks : NO_MARKS
    changeOrigins.set(originsIn(marks))
    const steps = marking(editor, marks)
    const step = (): void => {
      if (!steps.next().done) frame = requestAnimationFrame(step)
    }
    step()
  }
  follow()
  const stop = comparison.subscribe(follow)
  return () => {
    stop()
    cancelAnimationFrame(frame)
    for (const id of [...tokenChanges.marked.keys()]) tokenChanges.set(id, undefined)
    for (const id of [...cardChanges.marked.keys()]) cardChanges.set(id, undefined)
    changeOrigins.set([])
  }
}

/** From the marks there are to those there should be, some at a time. */
function* marking(editor: Editor, { positions, proposals }: ChangeMarks): Generator<undefined> {
  const tokens = new Map([...positions].map(([key, mark]) => [tokenShapeId(key), mark]))
  const cards = new Map([...proposals].map(([id, mark]) => [cardShapeId(id), mark]))
  const unseen = editor.getCulledShapes()
  const wanted = [...differing(tokenChanges, tokens), ...differing(cardChanges, cards)]
  const inOrder = [
    ...wanted.filter(({ id }) => !unseen.has(id)),
    ...wanted.filter(({ id }) => unseen.has(id)),
  ]
  for (let from = 0; from < inOrder.length; from += A_FRAME) {
    transact(() => {
      for (const { bring } of inOrder.slice(from, from + A_FRAME)) bring()
    })
    yield
  }
}

type Step = { readonly id: TLShapeId; readonly bring: () => void }

function differing<Mark>(
  shown: ShapeMarks<Mark>,
  target: ReadonlyMap<TLShapeId, Mark>,
): readonly Step[] {
  const ids = new Set([...shown.marked.keys(), ...target.keys()])
  return [...ids]
    .filter((id) => !isSameValue(shown.marked.get(id), target.get(id)))
    .map((id) => ({ id, bring: () => shown.set(id, target.get(id)) }))
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
  return origins.length > MOST_ORIGINS ? [] : origins
}
