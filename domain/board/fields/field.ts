/**
 * One field of an entity in the document: what may stand in it, and what it means when it is absent. The same
 * definition reads values others wrote and clamps values before they are written. Next: field-kinds.ts.
 */

import type { EntityMap } from '../document.ts'

/** Told once for each thing that could not be read as it stands. */
export type Report = (what: string) => void

export type Field<Value> = {
  /** The value as it may stand on a board; undefined (after a report) where nothing usable is in it. */
  readonly parse: (raw: unknown, report: Report) => Value | undefined
  /** What an absent field means; fields with it are not stored. Undefined: the field is optional. */
  readonly fallback?: Value
  /** Without it the entity is left out. */
  readonly isRequired?: true
  /** Stored as Y.Text from the start, so that two people can begin to write at once. */
  readonly isShared?: true
}

/** The fields of an entity, in the order they are written. Keys not listed here are never read or written. */
export type Fields<Entity> = { readonly [Name in keyof Entity]-?: Field<NonNullable<Entity[Name]>> }

/** Where the values of an entity's fields are read from. */
type Source = Pick<EntityMap, 'get'>

/** Reads all fields; undefined when a required one cannot be read. `null` in the document counts as absent. */
export function readFields<Entity extends object>(
  fields: Fields<Entity>,
  source: Source,
  report: Report,
): Entity | undefined {
  const values: Record<string, unknown> = {}
  let isWhole = true
  for (const [name, field] of entriesOf(fields)) {
    const value = readField(name, field, source, report)
    if (value !== undefined) values[name] = value
    else if (field.isRequired) isWhole = false
  }
  // Every required field of `fields`, which covers the whole of Entity, was read.
  return isWhole ? (values as Entity) : undefined
}

function readField(name: string, field: Field<unknown>, source: Source, report: Report): unknown {
  const raw = source.get(name) ?? undefined
  if (raw === undefined) {
    if (field.isRequired) report(`${name} is missing`)
    return field.fallback
  }
  return field.parse(raw, (what) => report(`${name} ${what}`)) ?? field.fallback
}

/** Names and definitions of an entity's fields. */
export function entriesOf<Entity extends object>(
  fields: Fields<Entity>,
): readonly (readonly [name: string, field: Field<unknown>])[] {
  return Object.entries<Field<unknown>>(fields)
}
