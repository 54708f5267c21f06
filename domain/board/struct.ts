/**
 * What undo has to know of Yjs structs: which entity one belongs to, and who wrote in an entity. With unseen.ts the only
 * file that looks below Yjs's types; it reads, it never changes anything there.
 */

import * as Y from 'yjs'
import { parsePositionKey } from '#domain/negotiation/position.ts'
import { type EntityMap, liveEntityAt, rootsOf } from './document.ts'

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

/**
 * What an act deleted, without the values of keys at which its own value no longer stands: somebody has written there
 * since. UndoManager does not notice when that somebody's value is one it has brought back itself ([B34]).
 */
export function deletionsToRevive(
  transaction: Y.Transaction,
  { insertions, deletions }: Record<'insertions' | 'deletions', StructSet>,
): StructSet {
  const standing = new Map<unknown, Map<string, boolean>>()
  Y.iterateDeletedStructs(transaction, insertions, (struct) => {
    if (!(struct instanceof Y.Item) || struct.parentSub === null) return
    const keys = standing.get(struct.parent) ?? new Map<string, boolean>()
    const stands = keys.get(struct.parentSub) || stillStands(transaction.doc, struct)
    standing.set(struct.parent, keys.set(struct.parentSub, stands))
  })
  const revived = Y.createDeleteSet()
  Y.iterateDeletedStructs(transaction, deletions, (struct) => {
    const isOthers =
      struct instanceof Y.Item &&
      struct.parentSub !== null &&
      standing.get(struct.parent)?.get(struct.parentSub) === false
    if (isOthers) return
    const { client, clock } = struct.id
    const ranges = revived.clients.get(client) ?? []
    revived.clients.set(client, [...ranges, { clock, len: struct.length }])
  })
  return revived
}

/** Whether a value, or the last one brought back in its place, is what its key says now. */
function stillStands({ store }: Y.Doc, item: Y.Item): boolean {
  let last: Y.Item | Y.GC = item
  while (last instanceof Y.Item && last.redone) last = Y.getItem(store, last.redone)
  return !last.deleted
}

/**
 * Whether anybody but this client ever wrote in an entity, or took a position on it. What they wrote and is written
 * over counts: this client's undo may have brought it back, and then it stands under this client's id.
 */
export function isWorkedOnByOthers(doc: Y.Doc, entity: EntityMap): boolean {
  if (isWrittenByOthers(entity, doc.clientID)) return true
  const { positions } = rootsOf(doc)
  const key = entity._item?.parentSub
  for (const cell of positions.keys()) {
    const ids = parsePositionKey(cell)
    const isOnIt = ids?.actorId === key || ids?.proposalId === key
    const position = isOnIt ? liveEntityAt(positions, cell) : undefined
    if (position && isWrittenByOthers(position, doc.clientID)) return true
  }
  return false
}

function isWrittenByOthers(type: SharedType, clientId: number): boolean {
  if (type._item && type._item.id.client !== clientId) return true
  const last = [...type._map.values()]
  return (
    last.some((item) => isOthers(item, 'left', clientId)) ||
    isOthers(type._start, 'right', clientId)
  )
}

/** Walks the values a key has had, or a text's letters, from one end to the other. */
function isOthers(end: Y.Item | null, way: 'left' | 'right', clientId: number): boolean {
  for (let item = end; item; item = item[way]) {
    if (item.id.client !== clientId) return true
    const { content } = item
    if (content instanceof Y.ContentType && isWrittenByOthers(content.type, clientId)) return true
  }
  return false
}
