/**
 * Marks on the canvas what a comparison found, while somebody looks at it. What is in sight is marked first and the rest
 * frame by frame: thousands of cards drawn again at once would keep hands waiting.
 */

import { type Atom, type Editor, type TLShapeId, transact } from 'tldraw'
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
  tokenChanges,
} from './shapes/shown-changes.ts'

/** Beyond these a lane would be more of the past than of the present, and nobody could read it: there are none then. */
const MOST_ORIGINS = 120
/** Shapes that are drawn again in a frame. */
const A_FRAME = 150

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
    tokenChanges.set(new Map())
    cardChanges.set(new Map())
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
    ...wanted.filter((id) => !unseen.has(id)),
    ...wanted.filter((id) => unseen.has(id)),
  ]
  for (let from = 0; from < inOrder.length; from += A_FRAME) {
    const some = new Set(inOrder.slice(from, from + A_FRAME))
    transact(() => {
      bringNearer(tokenChanges, tokens, some)
      bringNearer(cardChanges, cards, some)
    })
    yield
  }
}

type Marks<Mark> = ReadonlyMap<TLShapeId, Mark>

function differing<Mark>(shown: Atom<Marks<Mark>>, target: Marks<Mark>): readonly TLShapeId[] {
  const now = shown.get()
  const ids = new Set([...now.keys(), ...target.keys()])
  return [...ids].filter((id) => !isSameValue(now.get(id), target.get(id)))
}

function bringNearer<Mark>(
  shown: Atom<Marks<Mark>>,
  target: Marks<Mark>,
  ids: ReadonlySet<TLShapeId>,
): void {
  const next = new Map(shown.get())
  let isSame = true
  for (const id of ids) {
    const mark = target.get(id)
    if (isSameValue(next.get(id), mark)) continue
    isSame = false
    if (mark === undefined) next.delete(id)
    else next.set(id, mark)
  }
  if (!isSame) shown.set(next)
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
