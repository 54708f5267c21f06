/** One kind of entity as readers see it: parsed (shelf.ts), references looked up (link.ts), in reading order. */

import type { Problem } from '../board.ts'
import { isSameValue, keepingSame } from '../same-value.ts'
import { inOrder } from './in-order.ts'
import type { Census, Known, Link } from './link.ts'
import type { Shelf } from './shelf.ts'

type Kind<Placed, Entity> = {
  readonly entityOf: (placed: Placed) => Entity
  readonly link: Link<Entity>
  readonly rank: (entity: Entity, known: Known) => readonly number[]
}

type Linked<Entity> = {
  /** Undefined when it cannot be shown. */
  readonly entity: Entity | undefined
  readonly rank: readonly number[]
  readonly problems: readonly Problem[]
}

export class Section<Key extends string, Placed, Entity> {
  readonly shelf: Shelf<Placed>
  readonly #kind: Kind<Placed, Entity>
  readonly #linked = new Map<string, Linked<Entity>>()
  #entities: ReadonlyMap<Key, Entity> = new Map()
  #problems: readonly Problem[] = []

  constructor(shelf: Shelf<Placed>, kind: Kind<Placed, Entity>) {
    this.shelf = shelf
    this.#kind = kind
  }

  get entities(): ReadonlyMap<Key, Entity> {
    return this.#entities
  }

  get problems(): readonly Problem[] {
    return this.#problems
  }

  /** Looks references up again, of these keys or of all; what comes out the same keeps its identity. */
  relink(known: Known, keys?: ReadonlySet<string>): void {
    const stale = keys ?? new Set([...this.#linked.keys(), ...this.shelf.entries.keys()])
    let isInPlace = true
    let hasProblems = false
    for (const key of stale) {
      const before = this.#linked.get(key)
      const after = this.#link(key, known)
      if (after) this.#linked.set(key, after)
      else this.#linked.delete(key)
      isInPlace &&= isSameValue(before?.rank, after?.rank)
      hasProblems ||= Boolean(before?.problems.length || after?.problems.length)
    }
    this.#entities = isInPlace ? this.#replaced(stale) : this.#sorted()
    if (hasProblems)
      this.#problems = [...this.#linked.values()].flatMap(problemsOf).toSorted(byPlace)
  }

  #link(key: string, known: Known): Linked<Entity> | undefined {
    const parsed = this.shelf.entries.get(key)
    if (!parsed) return
    const where = `${this.shelf.name}/${key.slice(0, 140)}`
    const problems: Problem[] = parsed.problems.map((what) => ({ where, what }))
    const report = (what: string): number => problems.push({ where, what })
    const { entityOf, link, rank } = this.#kind
    const entity = parsed.value && link(entityOf(parsed.value), known, report)
    return { entity, rank: entity ? rank(entity, known) : [], problems }
  }

  /** The same keys in the same order with what is new in them: sorting thousands for one of them would show. */
  #replaced(stale: ReadonlySet<string>): ReadonlyMap<Key, Entity> {
    const entities = new Map(this.#entities)
    let isSame = true
    for (const staleKey of stale) {
      // Keys of this section's shelf, which holds its kind alone.
      const key = staleKey as Key
      const old = entities.get(key)
      const entity = keepingSame(old, this.#linked.get(key)?.entity)
      if (entity === old || entity === undefined) continue
      entities.set(key, entity)
      isSame = false
    }
    return isSame ? this.#entities : entities
  }

  #sorted(): ReadonlyMap<Key, Entity> {
    const entries: [string, Entity, ...number[]][] = []
    for (const [key, { entity, rank }] of this.#linked) {
      if (entity !== undefined) entries.push([key, entity, ...rank])
    }
    return inOrder(entries, this.#entities)
  }
}

function problemsOf<Entity>({ problems }: Linked<Entity>): readonly Problem[] {
  return problems
}

/** Where each entity of a shelf stands in reading order, and which ones were removed. */
export function censusOf<Placed>(
  shelf: Shelf<Placed>,
  orderOf: (placed: Placed) => number,
): Census {
  const entries: [string, true, number][] = []
  const removed = new Set<string>()
  for (const [key, { value, isRemoved }] of shelf.entries) {
    if (value !== undefined) entries.push([key, true, orderOf(value)])
    else if (isRemoved) removed.add(key)
  }
  const ranks = new Map([...inOrder(entries, new Map()).keys()].map((key, rank) => [key, rank]))
  return { ranks, removed }
}

/** Problems in an order that does not depend on who wrote first. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.where !== b.where) return a.where < b.where ? -1 : 1
  if (a.what === b.what) return 0
  return a.what < b.what ? -1 : 1
}
