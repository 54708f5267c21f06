/** Where a struct lies: the type that holds it, and under which key. Found out by place-structs.ts. */

import * as Y from 'yjs'
import { ADMISSION_LIMITS } from './admission-limits.ts'
import { depthOf, kindOf, type SharedType } from './known-structs.ts'
import type { Struct, TypeKind } from './read-struct.ts'

/** Whatever hangs on something collected is collected too; nobody will ever see it. */
export const GONE = Symbol('gone')

/** A type in the document, or one that comes with the same update. */
export type Container = typeof GONE | SharedType | Placed

export type Placed = {
  readonly container: Container
  /** Null in lists and texts. */
  readonly key: string | null
  /** In the document, or new. */
  readonly of: Y.Item | Y.GC | Struct
  /** How many types it lies in, itself included if it is one. */
  readonly depth: number
}

export type NewlyPlaced = Placed & { readonly of: Struct }

/** Where a struct of the document lies. */
export function placeOf(struct: Y.Item | Y.GC): Placed {
  if (!(struct instanceof Y.Item)) return { container: GONE, key: null, of: struct, depth: 0 }
  const { parent, parentSub } = struct
  // Only while it is being integrated a parent can be anything else.
  const container = parent instanceof Y.AbstractType ? parent : GONE
  return { container, key: parentSub, of: struct, depth: 0 }
}

/** The type that a placed struct is; GONE if it was one, undefined if it never was. */
export function typeIn(placed: Placed): Container | undefined {
  const { of } = placed
  const struct = structOf(placed)
  if (struct?.kind === 'type') return placed
  if (struct !== undefined)
    return struct.kind === 'gc' || struct.kind === 'deleted' ? GONE : undefined
  if (!(of instanceof Y.Item)) return GONE
  if (of.content instanceof Y.ContentDeleted) return GONE
  return of.content instanceof Y.ContentType ? of.content.type : undefined
}

export function containerKind(container: SharedType | Placed): TypeKind | undefined {
  if (isKnown(container)) return kindOf(container)
  return structOf(container)?.typeKind
}

/** The struct if it is new. */
export function structOf({ of }: Placed): Struct | undefined {
  return of instanceof Y.Item || of instanceof Y.GC ? undefined : of
}

export function containerDepth(container: Container): number {
  if (container === GONE) return 0
  if (isKnown(container)) return depthOf(container, ADMISSION_LIMITS.typeDepth)
  return container.depth
}

/** Whether a list is one of the board's roots. */
export function isRoot(container: Container): container is SharedType {
  return isKnown(container) && container._item === null
}

/** Whether a type is in the document. */
export function isKnown(container: Container): container is SharedType {
  return container !== GONE && '_item' in container
}

/**
 * Whether a type may be one that a client's undo brought back: the client wrote it, and it, or a type around it, stands
 * where something else stood before.
 */
export function isBroughtBackBy(client: number, container: Container): boolean {
  if (writerOf(container) !== client) return false
  let around: Container = container
  while (around !== GONE && !isRoot(around)) {
    if (hasReplaced(around)) return true
    around = isKnown(around) ? aroundItem(around) : around.container
  }
  return false
}

function writerOf(container: Container): number | undefined {
  if (container === GONE) return undefined
  return isKnown(container) ? container._item?.id.client : structOf(container)?.client
}

function hasReplaced(container: SharedType | Placed): boolean {
  if (isKnown(container)) return container._item !== null && container._item.left !== null
  return structOf(container)?.left !== undefined
}

function aroundItem({ _item }: SharedType): Container {
  return _item?.parent instanceof Y.AbstractType ? _item.parent : GONE
}
