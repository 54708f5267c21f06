/**
 * Makes a caucus room's first state from the plenary's: what stands on it, under the same ids, without how it came to
 * be. What was removed, the ledger and the decisions stay behind.
 */

import * as Y from 'yjs'
import { copyOf } from '../board/copy-entity.ts'
import {
  ENTITY_ROOTS,
  type EntityMap,
  liveEntityAt,
  rootsOf,
  SERVER_ORIGIN,
} from '../board/document.ts'

/** Fills an empty document. `title`: what the room is called. */
export function copyBoard(room: Y.Doc, plenary: Y.Doc, title: string): void {
  const from = rootsOf(plenary)
  const to = rootsOf(room)
  room.transact(() => {
    copyValues(to.meta, from.meta)
    copyValues(to.ink, from.ink)
    for (const root of ENTITY_ROOTS) copyEntities(to[root], from[root])
    to.meta.set('title', title)
  }, SERVER_ORIGIN)
}

function copyValues(to: Y.Map<unknown>, from: Y.Map<unknown>): void {
  for (const [key, value] of from.entries()) {
    if (!(value instanceof Y.AbstractType || value instanceof Y.Doc)) to.set(key, value)
  }
}

function copyEntities(to: Y.Map<EntityMap>, from: Y.Map<EntityMap>): void {
  for (const key of from.keys()) {
    const entity = liveEntityAt(from, key)
    if (entity) to.set(key, copyOf(entity))
  }
}
