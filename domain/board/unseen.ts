/**
 * What of a document a state vector does not cover: every struct of Yjs says who wrote it, and as their how manieth.
 * Read by changes-since.ts.
 */

import * as Y from 'yjs'
import type { EntityMap } from './document.ts'

/** What somebody has not seen, by their state vector. */
export type Unseen = {
  /** Entries of a list that came since. */
  readonly entries: (list: Y.Array<unknown>) => readonly unknown[]
  /** Keys of a map whose value was set since. */
  readonly keys: (map: Keyed) => readonly string[]
  /** Whether the value under a key was set since, or, of a shared text, anything written in it. */
  readonly isIn: (map: Keyed, key: string) => boolean
}

/** A Y.Map, of whatever it holds. */
type Keyed = Pick<EntityMap, '_map' | 'get' | 'keys'>

/** Undefined when these bytes are no state vector. */
export function unseenBy(vector: Uint8Array): Unseen | undefined {
  const seen = clocksIn(vector)
  if (!seen) return
  const isUnseen = ({ id: { client, clock }, length }: Y.Item) =>
    clock + length > (seen.get(client) ?? 0)
  return {
    entries: (list) => {
      const found: unknown[] = []
      for (let item = list._start; item; item = item.right) {
        if (item.deleted || !isUnseen(item)) continue
        const { client, clock } = item.id
        found.push(...item.content.getContent().slice(Math.max(0, (seen.get(client) ?? 0) - clock)))
      }
      return found
    },
    keys: (map) => [...map.keys()].filter((key) => isSetBy(map, key, isUnseen)),
    isIn: (map, key) => {
      if (isSetBy(map, key, isUnseen)) return true
      const text = map.get(key)
      if (!(text instanceof Y.Text)) return false
      for (let item = text._start; item; item = item.right) {
        if (!item.deleted && isUnseen(item)) return true
      }
      return false
    },
  }
}

function isSetBy(map: Keyed, key: string, isSaid: (item: Y.Item) => boolean): boolean {
  const item = map._map.get(key)
  return item !== undefined && !item.deleted && isSaid(item)
}

function clocksIn(vector: Uint8Array): ReadonlyMap<number, number> | undefined {
  try {
    return Y.decodeStateVector(vector)
  } catch {
    // Cut off, or something else: whoever kept it has nothing to compare with.
    return undefined
  }
}
