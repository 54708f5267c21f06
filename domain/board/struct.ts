/**
 * What undo has to know of Yjs structs: which entity one belongs to, and who wrote in an entity. The only file that
 * looks below Yjs's types; it reads, it never changes anything there.
 */

import * as Y from 'yjs'
import { parsePositionKey } from '#domain/negotiation/position.ts'
import { type EntityMap, entityAt, isRemoved, rootsOf } from './document.ts'

type StructSet = Y.UndoManager['undoStack'][number]['insertions']
/** A shared type of whatever kind: what all of them have. */
type SharedType = Pick<EntityMap, '_item' | '_map' | '_start'>

/** The struct directly under a root that holds this one; the struct itself when it lies there. */
export function entityItemOf(item: Y.Item): Y.Item {
  let current = item
  for (;;) {
    const above = current.parent instanceof Y.AbstractType ? current.parent._item : null
    if (!above) return current
    current = above
  }
}

/** The keys of a root that the structs of these sets lie under. */
export function keysIn(
  transaction: Y.Transaction,
  sets: readonly StructSet[],
  root: Y.Map<EntityMap>,
): readonly string[] {
  const keys = new Set<string>()
  for (const set of sets) {
    Y.iterateDeletedStructs(transaction, set, (struct) => {
      if (!(struct instanceof Y.Item)) return
      const { parent, parentSub } = entityItemOf(struct)
      if (parent === root && parentSub !== null) keys.add(parentSub)
    })
  }
  return [...keys]
}

/** Whether anybody but this client wrote something that still stands in an entity, or took a position on it. */
export function isWorkedOnByOthers(doc: Y.Doc, entity: EntityMap): boolean {
  if (isWrittenByOthers(entity, doc.clientID)) return true
  const { positions } = rootsOf(doc)
  const key = entity._item?.parentSub
  for (const cell of positions.keys()) {
    const ids = parsePositionKey(cell)
    const position =
      ids?.actorId === key || ids?.proposalId === key ? entityAt(positions, cell) : undefined
    if (!position || isRemoved(position)) continue
    if (isWrittenByOthers(position, doc.clientID)) return true
  }
  return false
}

function isWrittenByOthers(type: SharedType, clientId: number): boolean {
  if (type._item && type._item.id.client !== clientId) return true
  for (const item of type._map.values()) if (isOthers(item, clientId)) return true
  for (let item = type._start; item; item = item.right) if (isOthers(item, clientId)) return true
  return false
}

function isOthers(item: Y.Item, clientId: number): boolean {
  if (item.deleted) return false
  if (item.id.client !== clientId) return true
  const { content } = item
  return content instanceof Y.ContentType && isWrittenByOthers(content.type, clientId)
}
