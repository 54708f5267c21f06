/**
 * One root of entity maps as it was last read: each entity by itself, before references are looked up (link.ts).
 * Reads again only the keys it is told to; an entity that says the same keeps its identity. Next: board-reader.ts.
 */

import type * as Y from 'yjs'
import { type EntityMap, type EntityRoot, entityAt, isRemoved } from '../document.ts'
import type { Report } from '../fields/field.ts'
import { isSameValue } from '../same-value.ts'

/** Reads one entity map; undefined, after a report, when it is not one of its kind. */
export type ReadEntity<Value> = (key: string, map: EntityMap, report: Report) => Value | undefined

export type Parsed<Value> = {
  readonly value: Value | undefined
  readonly isRemoved: boolean
  readonly problems: readonly string[]
}

export class Shelf<Value> {
  readonly name: EntityRoot
  #root: Y.Map<EntityMap>
  readonly #read: ReadEntity<Value>
  readonly #parsed = new Map<string, Parsed<Value>>()

  constructor(name: EntityRoot, root: Y.Map<EntityMap>, read: ReadEntity<Value>) {
    this.name = name
    this.#root = root
    this.#read = read
  }

  get entries(): ReadonlyMap<string, Parsed<Value>> {
    return this.#parsed
  }

  /** Reads these keys again; all of them when none are named. */
  refresh(keys: Iterable<string> = this.#root.keys()): void {
    for (const key of keys) {
      const parsed = this.#parse(key)
      if (!parsed) this.#parsed.delete(key)
      else if (!isSameValue(parsed, this.#parsed.get(key))) this.#parsed.set(key, parsed)
    }
  }

  /** Reads the same root of another document instead. */
  turnTo(root: Y.Map<EntityMap>): void {
    this.#root = root
    this.refresh(new Set([...this.#parsed.keys(), ...root.keys()]))
  }

  #parse(key: string): Parsed<Value> | undefined {
    if (!this.#root.has(key)) return
    const problems: string[] = []
    const map = entityAt(this.#root, key)
    if (!map) return { value: undefined, isRemoved: false, problems: ['is not an entity'] }
    if (isRemoved(map)) return { value: undefined, isRemoved: true, problems }
    const value = this.#read(key, map, (what) => problems.push(what))
    return { value, isRemoved: false, problems }
  }
}
