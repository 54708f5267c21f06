/** A board as a live document says it, for comparing with what the others have. */

import * as Y from 'yjs'
import { contentOf, docOf, isPending } from './board-content.ts'

export type BoardView = {
  readonly content: string
  /** What a document made from the live one's state says. */
  readonly checkpoint: string
  readonly clocks: readonly (readonly [client: number, clock: number])[]
  readonly isPending: boolean
}

export function viewOf(doc: Y.Doc): BoardView {
  const checkpoint = docOf([Y.encodeStateAsUpdate(doc)])
  return {
    content: contentOf(doc),
    checkpoint: contentOf(checkpoint),
    clocks: [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b),
    isPending: isPending(doc) || isPending(checkpoint),
  }
}
