/**
 * The layout of a board in its Yjs document: root types, entity maps, origins. Rules: SPEC.md [B1]–[B5].
 * Written by execute.ts, read by read-board.ts.
 */

import * as Y from 'yjs'

/** Raised when the layout changes; the server migrates, clients that are older refuse. */
export const SCHEMA_VERSION = 1

/** The user's own acts; the only origin undo takes back. `Symbol.for`: two bundles of this file must agree. */
export const LOCAL_ORIGIN: symbol = Symbol.for('parley.local')

/** What the server does: templates, restoring a snapshot, migrations. */
export const SERVER_ORIGIN: symbol = Symbol.for('parley.server')

/** Roots whose values are entity maps, one key per field. */
export const ENTITY_ROOTS = [
  'actors',
  'issues',
  'proposals',
  'positions',
  'relations',
  'events',
  'constraints',
  'assessments',
  'openQuestions',
  'packages',
] as const
export type EntityRoot = (typeof ENTITY_ROOTS)[number]

/** Roots that are lists which only grow. */
export const LIST_ROOTS = ['ledger', 'decisions'] as const
export type ListRoot = (typeof LIST_ROOTS)[number]

/** Roots with keys one can point at; lists have none. */
export type KeyedRoot = EntityRoot | 'meta' | 'ink'

export type EntityMap = Y.Map<unknown>

export type Roots = { readonly [Root in EntityRoot]: Y.Map<EntityMap> } & {
  readonly meta: Y.Map<unknown>
  readonly ledger: Y.Array<unknown>
  readonly decisions: Y.Array<unknown>
  readonly ink: Y.Map<unknown>
}

/** The document's root types; the types are what an honest client writes, readers still check each value. */
export function rootsOf(doc: Y.Doc): Roots {
  const entities = (root: EntityRoot): Y.Map<EntityMap> => doc.getMap<EntityMap>(root)
  return {
    meta: doc.getMap('meta'),
    actors: entities('actors'),
    issues: entities('issues'),
    proposals: entities('proposals'),
    positions: entities('positions'),
    relations: entities('relations'),
    events: entities('events'),
    constraints: entities('constraints'),
    assessments: entities('assessments'),
    openQuestions: entities('openQuestions'),
    packages: entities('packages'),
    ledger: doc.getArray('ledger'),
    decisions: doc.getArray('decisions'),
    ink: doc.getMap('ink'),
  }
}

/** The entity map under a key, removed or not; undefined when there is none or something else lies there. */
export function entityAt(root: Y.Map<EntityMap>, key: string): EntityMap | undefined {
  const value: unknown = root.get(key)
  return value instanceof Y.Map ? value : undefined
}

/** Whether an entity map was removed. It stays in the document, so that bringing it back loses nothing. */
export function isRemoved(entity: EntityMap): boolean {
  return entity.get('removed') === true
}

/** The entity map under a key unless it is missing or removed. */
export function liveEntityAt(root: Y.Map<EntityMap>, key: string): EntityMap | undefined {
  const entity = entityAt(root, key)
  return entity && !isRemoved(entity) ? entity : undefined
}
