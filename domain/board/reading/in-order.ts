/** Puts read entities into a map in reading order, keeping the map, and each value, that were there before. */

import { keepingSame } from '../same-value.ts'

type Entry<Value> = readonly [key: string, value: Value, ...rank: number[]]

/**
 * Sorts by rank, then by key; equal values keep the identity they had in `before`, and `before` itself is returned
 * when nothing at all is different.
 */
export function inOrder<Key extends string, Value>(
  entries: readonly Entry<Value>[],
  before: ReadonlyMap<Key, Value>,
): ReadonlyMap<Key, Value> {
  const sorted = entries.toSorted(byRank)
  const after = new Map<Key, Value>()
  for (const [key, value] of sorted) {
    after.set(key as Key, keepingSame(before.get(key as Key), value))
  }
  return isSameMap(before, after) ? before : after
}

/** Whether two maps hold the identical values under the same keys in the same order. */
export function isSameMap<Key, Value>(
  a: ReadonlyMap<Key, Value>,
  b: ReadonlyMap<Key, Value>,
): boolean {
  if (a.size !== b.size) return false
  const others = b.entries()
  for (const [key, value] of a) {
    const other = others.next().value
    if (!other || other[0] !== key || other[1] !== value) return false
  }
  return true
}

function byRank<Value>(a: Entry<Value>, b: Entry<Value>): number {
  for (let index = 2; index < a.length; index++) {
    const difference = Number(a[index]) - Number(b[index])
    if (difference !== 0) return difference
  }
  if (a[0] === b[0]) return 0
  return a[0] < b[0] ? -1 : 1
}
