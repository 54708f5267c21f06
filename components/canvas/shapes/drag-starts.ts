/** Where each card lay when its drag began. Set by the card's shape util, drawn as outlines by drag-origins.tsx. */

import { atom, type TLShapeId } from 'tldraw'
import type { CardShape } from './board-shape.ts'

const starts = atom<ReadonlyMap<TLShapeId, CardShape>>('drag starts', new Map())

export const dragStarts = {
  get: (): ReadonlyMap<TLShapeId, CardShape> => starts.get(),
  add: (shape: CardShape): void => {
    starts.update((before) => new Map(before).set(shape.id, shape))
  },
  remove: (id: TLShapeId): void => {
    starts.update((before) => new Map([...before].filter(([other]) => other !== id)))
  },
}
