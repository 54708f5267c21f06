/**
 * Makes a caucus room's first state from the plenary's: what stands on it, under the same ids, without how it came to
 * be. What was removed, the ledger and the decisions stay behind.
 */

import * as Y from 'yjs'
import { copyOf } from '../board/copy-entity.ts'
import {
  ENTITY_ROOTS,
  type EntityMap,
  type EntityRoot,
  liveEntityAt,
  rootsOf,
  SERVER_ORIGIN,
} from '../board/document.ts'

export type Copying = {
  /** What the copy is called. */
  readonly title: string
  /** Fields of entities that stay behind as well. */
  readonly leftOut?: (root: EntityRoot, model: EntityMap) => (field: string) => boolean
}

const NOTHING = () => () => false

/** Fills an empty document. */
export function copyBoard(copy: Y.Doc, board: Y.Doc, { title, leftOut = NOTHING }: Copying): void {
  const from = rootsOf(board)
  const to = rootsOf(copy)
  copy.transact(() => {
    copyValues(to.meta, from.meta)
    copyValues(to.ink, from.ink)
    for (const root of ENTITY_ROOTS) {
      copyEntities(to[root], from[root], (model) => leftOut(root, model))
    }
    to.meta.set('title', title)
  }, SERVER_ORIGIN)
}

function copyValues(to: Y.Map<unknown>, from: Y.Map<unknown>): void {
  for (const [key, value] of from.entries()) {
    if (!(value instanceof Y.AbstractType || value instanceof Y.Doc)) to.set(key, value)
  }
}

function copyEntities(
  to: Y.Map<EntityMap>,
  from: Y.Map<EntityMap>,
  leftOut: (model: EntityMap) => (field: string) => boolean,
): void {
  for (const key of from.keys()) {
    const entity = liveEntityAt(from, key)
    if (entity) to.set(key, copyOf(entity, leftOut(entity)))
  }
}
