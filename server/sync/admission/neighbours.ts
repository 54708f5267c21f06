/** What can be said of a struct's neighbours from their ids alone. Used by order-check.ts. */

import type * as Y from 'yjs'
import { type Placed, structOf } from './placed.ts'
import type { Struct, StructId } from './read-struct.ts'

/** A struct and what it says stood left and right of it. */
export type Written = Pick<Struct, 'client' | 'clock'> & {
  readonly left: StructId
  readonly right: StructId
}

/** Whoever knows an item knows what it names: ids one beyond those. */
export function causesOf({ origin, rightOrigin }: Y.Item): readonly StructId[] {
  const causes: StructId[] = []
  for (const id of [origin, rightOrigin]) {
    if (id !== null) causes.push({ client: id.client, clock: id.clock + 1 })
  }
  return causes
}

/** Something a writer must have seen: of its own, or of what its neighbours' writers wrote before those. */
export function knew(ids: readonly StructId[], { client, clock }: StructId): boolean {
  for (const id of ids) if (client === id.client && clock < id.clock) return true
  return false
}

/** Whether what follows a neighbour on one side, within the item that it is a part of, was known to the writer. */
export function isCut(
  ids: readonly StructId[],
  { id, length }: Y.Item,
  { at, way }: { readonly at: StructId; readonly way: 'left' | 'right' },
): boolean {
  const clock = at.clock + (way === 'right' ? 1 : -1)
  const isInside = clock >= id.clock && clock < id.clock + length
  return isInside && knew(ids, { client: id.client, clock })
}

/** Next to each other when they were typed: one of the neighbours names the other neighbour itself. */
export function isTypedOn({ left, right }: Written, before: Placed, behind: Placed): boolean {
  const newRight = structOf(behind)
  if (isSame(structOf(before)?.right, right)) return true
  return newRight?.clock === right.clock && isSame(newRight.left, left)
}

/** Whether the neighbour is new, and was the last, or the first, of the list when it was written itself. */
export function isEndOf(beside: Placed, { left, right }: Pick<Struct, 'left' | 'right'>): boolean {
  const struct = structOf(beside)
  if (struct === undefined) return false
  if (left !== undefined) {
    return struct.right === undefined && left.clock === struct.clock + struct.length - 1
  }
  return struct.left === undefined && right?.clock === struct.clock
}

function isSame(a: StructId | undefined, b: StructId): boolean {
  return a !== undefined && a.client === b.client && a.clock === b.clock
}
