/** One kind of entity as readers see it: parsed (shelf.ts), references looked up (link.ts), in reading order. */

import type { Problem } from '../board.ts'
import { inOrder } from './in-order.ts'
import type { Census, Known, Link } from './link.ts'
import type { Shelf } from './shelf.ts'

type Kind<Placed, Entity> = {
  readonly entityOf: (placed: Placed) => Entity
  readonly link: Link<Entity>
  readonly rank: (entity: Entity, known: Known) => readonly number[]
}

export class Section<Key extends string, Placed, Entity> {
  readonly shelf: Shelf<Placed>
  readonly #kind: Kind<Placed, Entity>
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

  /** Looks all references up again; what comes out the same keeps its identity. */
  relink(known: Known): void {
    const problems: Problem[] = []
    const entries: [string, Entity, ...number[]][] = []
    for (const [key, { value, problems: found }] of this.shelf.entries) {
      const where = `${this.shelf.name}/${key.slice(0, 140)}`
      for (const what of found) problems.push({ where, what })
      if (value === undefined) continue
      const report = (what: string): number => problems.push({ where, what })
      const entity = this.#kind.link(this.#kind.entityOf(value), known, report)
      if (entity !== undefined) entries.push([key, entity, ...this.#kind.rank(entity, known)])
    }
    this.#entities = inOrder(entries, this.#entities)
    this.#problems = problems.toSorted(byPlace)
  }
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
