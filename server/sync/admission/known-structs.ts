/** What a live document holds, as admission asks for it: the only file of admission that looks into Yjs's store. */

import * as Y from 'yjs'
import { type EntityMap, rootsOf } from '#domain/board/document.ts'
import type { StructId, TypeKind } from './read-struct.ts'

/** A type of whatever kind: what all of them have. */
export type SharedType = Pick<EntityMap, '_item' | '_start' | '_map'>

export class KnownStructs {
  readonly #store: Y.Doc['store']
  readonly #roots: ReadonlyMap<string, SharedType>

  /** Makes the board's roots, so that each is of the type that structs must find there. */
  constructor(doc: Y.Doc) {
    this.#store = doc.store
    this.#roots = new Map(Object.entries(rootsOf(doc)))
  }

  readonly clock = (client: number): number => Y.getState(this.#store, client)

  /** The struct that an id lies in; the id must be below clock(). */
  at({ client, clock }: StructId): Y.Item | Y.GC {
    // getItem is typed for those who know that nothing was collected there.
    return Y.getItem(this.#store, Y.createID(client, clock)) as Y.Item | Y.GC
  }

  root(name: string): SharedType | undefined {
    return this.#roots.get(name)
  }

  /** Whether everything in a range of known clocks is deleted. */
  isGone(client: number, start: number, end: number): boolean {
    const structs = this.#store.clients.get(client) ?? []
    for (let i = Y.findIndexSS(structs, start); i < structs.length; i++) {
      const struct = structs[i]
      if (struct === undefined || struct.id.clock >= end) break
      if (!struct.deleted) return false
    }
    return true
  }
}

/** The kind of a type in the document; undefined for kinds that no board has. */
export function kindOf(type: SharedType): TypeKind | undefined {
  if (type.constructor === Y.Map) return 'map'
  if (type.constructor === Y.Array) return 'list'
  return type.constructor === Y.Text ? 'text' : undefined
}

/** How many types a type lies in, itself included; a root counts as none. */
export function depthOf(type: SharedType, most: number): number {
  let depth = 0
  let item = type._item
  while (item !== null && depth <= most) {
    depth += 1
    item = item.parent instanceof Y.AbstractType ? item.parent._item : null
  }
  return depth
}
