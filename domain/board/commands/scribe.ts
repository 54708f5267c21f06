/**
 * Writes entities into the document for one execute() call: adds, edits, removes and brings back, checking every
 * value by its field. All of it runs inside execute()'s transaction.
 */

import * as Y from 'yjs'
import type { Act } from '../command.ts'
import {
  type EntityMap,
  type EntityRoot,
  entityAt,
  isRemoved,
  liveEntityAt,
  type Roots,
} from '../document.ts'
import { entriesOf, type Field, type Fields } from '../fields/field.ts'
import { isSameValue } from '../same-value.ts'

/** Fields to set; `null` clears, absent ones stay. */
export type Values = { readonly [name: string]: unknown }

const nobody = (): void => undefined

export class Scribe {
  readonly roots: Roots
  readonly act: Act
  readonly #lastOrder = new Map<EntityRoot, number>()

  constructor(roots: Roots, act: Act) {
    this.roots = roots
    this.act = act
  }

  /** The entity under a key, unless it is missing or removed. */
  live(root: EntityRoot, key: string): EntityMap | undefined {
    return liveEntityAt(this.roots[root], key)
  }

  /**
   * Adds an entity, or brings a removed one back with these values; one that is there already stays as it is.
   * Returns its map when it was added or brought back.
   */
  add<Entity extends object>(
    root: EntityRoot,
    key: string,
    fields: Fields<Entity>,
    values: Values,
  ): EntityMap | undefined {
    const known = entityAt(this.roots[root], key)
    if (known && !isRemoved(known)) return
    const entity = known ?? this.fresh(root, key)
    clear(entity, 'removed')
    for (const [name, field] of entriesOf(fields)) write(entity, name, field, values[name] ?? null)
    if ('order' in fields) entity.set('order', this.#nextOrder(root))
    return entity
  }

  /** Sets the given fields of an entity; shared texts are written letter by letter instead (text.ts). */
  edit<Entity extends object>(entity: EntityMap, fields: Fields<Entity>, values: Values): void {
    for (const [name, field] of entriesOf(fields)) {
      if (name in values && values[name] !== undefined && !field.isShared && name !== 'order') {
        write(entity, name, field, values[name])
      }
    }
  }

  /** Marks an entity as removed; everything in it stays for whoever brings it back. */
  remove(root: EntityRoot, key: string): void {
    this.live(root, key)?.set('removed', true)
  }

  /** An empty map under a key. */
  fresh(root: EntityRoot, key: string): EntityMap {
    const entity = new Y.Map<unknown>()
    this.roots[root].set(key, entity)
    return entity
  }

  /** One more than the highest there is, removed ones included; two people may come to the same one. */
  #nextOrder(root: EntityRoot): number {
    const last = this.#lastOrder.get(root) ?? highest(this.roots[root], 'order')
    this.#lastOrder.set(root, last + 1)
    return last + 1
  }
}

/** The highest finite value of a key among a root's entities; -1 when there is none. */
export function highest(root: Y.Map<EntityMap>, name: string): number {
  let most = -1
  for (const key of root.keys()) {
    const value = entityAt(root, key)?.get(name)
    if (typeof value === 'number' && Number.isFinite(value)) most = Math.max(most, value)
  }
  return most
}

/** Writes one field: nothing when the value cannot be used or says what is there already. */
export function write(
  entity: EntityMap,
  name: string,
  field: Field<unknown>,
  value: unknown,
): void {
  if (field.isShared) {
    writeShared(entity, name, field, value)
    return
  }
  const parsed = value === null ? null : field.parse(value, nobody)
  if (parsed === undefined) return
  if (parsed === null || isSameValue(parsed, field.fallback)) {
    clear(entity, name)
  } else if (!isSameValue(parsed, entity.get(name))) entity.set(name, parsed)
}

/**
 * Clears a field by writing over it. A deleted key leaves nothing behind that another person's undo could notice, and
 * would come back with it ([B34]).
 */
export function clear(entity: EntityMap, name: string): void {
  if ((entity.get(name) ?? null) !== null) entity.set(name, null)
}

/** A shared text is there from the start, empty or not: two texts begun at once could not merge. */
function writeShared(entity: EntityMap, name: string, field: Field<unknown>, value: unknown): void {
  const parsed = field.parse(value ?? '', nobody)
  entity.set(name, new Y.Text(typeof parsed === 'string' ? parsed : ''))
}
