/**
 * Brings a board, or part of it, to what it was in a snapshot, as a change like any other: nothing is rolled back, people
 * stay connected, what was added since is marked as removed, and the ledger only grows.
 */

import * as Y from 'yjs'
import type { Position } from '#domain/negotiation/position.ts'
import type { Act } from './command.ts'
import { clear } from './commands/scribe.ts'
import { copyOf } from './copy-entity.ts'
import { correctDecisions, statusesOf } from './decisions.ts'
import {
  ENTITY_ROOTS,
  type EntityRoot,
  entityAt,
  isRemoved,
  type KeyedRoot,
  type Roots,
  rootsOf,
  SERVER_ORIGIN,
} from './document.ts'
import { readCell } from './fields/position-fields.ts'
import { ledgerEntry } from './ledger.ts'
import { positionAt } from './position-at.ts'
import { isInScope, type RestoreScope, WHOLE_BOARD } from './restore-scope.ts'
import { isSameValue } from './same-value.ts'
import { writeText } from './text.ts'

const REASON = 'Snapshot restored'

export type Restoring = {
  readonly act: Act
  readonly scope?: RestoreScope
  /**
   * What to write under instead of the document's own id; one below all others that write. Of two values written
   * without knowing of each other Yjs keeps the one of the higher id: so what somebody did offline, and what was on its
   * way, stands on top of the restore wherever it would have stood on top of what the restore replaced.
   */
  readonly clientId?: number
  /** Only what lies under these keys may differ; absent: anything may. */
  readonly isTouched?: (root: KeyedRoot, key: string) => boolean
  /** Where positions stood before, for the ledger; absent: as they stand. */
  readonly stood?: ReadonlyMap<string, Position | undefined>
}

const ANYTHING = (): boolean => true

/**
 * Makes what is in scope read as in `target`, in one transaction, but for ledger and decisions: what changed is logged
 * there. Nothing else is touched.
 */
export function restoreBoard(doc: Y.Doc, target: Y.Doc, restoring: Restoring): void {
  const own = doc.clientID
  doc.clientID = restoring.clientId ?? own
  try {
    doc.transact(() => restoreInside(rootsOf(doc), rootsOf(target), restoring), SERVER_ORIGIN)
  } finally {
    doc.clientID = own
  }
}

function restoreInside(roots: Roots, wanted: Roots, restoring: Restoring): void {
  const { act, scope = WHOLE_BOARD, isTouched = ANYTHING, stood } = restoring
  const keysIn = (root: EntityRoot): readonly string[] =>
    [...new Set([...roots[root].keys(), ...wanted[root].keys()])].filter(
      (key) => isTouched(root, key) && isInScope(scope, root, key),
    )
  const before = new Map(
    keysIn('positions').map((key) => [key, stood ? stood.get(key) : positionAt(roots, key)]),
  )
  const statuses = statusesOf(roots, keysIn('proposals'))
  if (scope.kind === 'all') {
    const isMeta = (name: string): boolean => name !== 'schemaVersion' && isTouched('meta', name)
    restoreFields(roots.meta, wanted.meta, isMeta)
    restoreFields(roots.ink, wanted.ink, (name) => isTouched('ink', name))
  }
  for (const root of ENTITY_ROOTS) {
    for (const key of keysIn(root)) restoreEntity(roots, wanted, root, key)
  }
  // In one go: each push walks the whole ledger, and 5,000 of them took two seconds.
  const entries = [...before].flatMap(([key, position]) => {
    const cell = readCell(key)
    const how = { direction: 'correction', reason: REASON } as const
    const after = positionAt(roots, key)
    return cell ? (ledgerEntry({ cell, before: position, after, act, ...how }) ?? []) : []
  })
  if (entries.length > 0) roots.ledger.push(entries)
  correctDecisions(roots, statuses, { act, reason: REASON })
}

function restoreEntity(roots: Roots, wanted: Roots, root: EntityRoot, key: string): void {
  const entity = entityAt(roots[root], key)
  const model = entityAt(wanted[root], key)
  if (entity && model) restoreFields(entity, model)
  else if (model) roots[root].set(key, copyOf(model))
  else if (entity && !isRemoved(entity)) entity.set('removed', true)
}
/** Sets what differs and clears what the model does not have; texts change by as few letters as possible. */
function restoreFields(
  map: Y.Map<unknown>,
  model: Y.Map<unknown>,
  isMeant: (name: string) => boolean = ANYTHING,
): void {
  for (const name of [...map.keys()]) {
    if (!model.has(name) && isMeant(name)) clear(map, name)
  }
  for (const [name, value] of model.entries()) {
    if (isMeant(name)) restoreField(map, name, value)
  }
}

function restoreField(map: Y.Map<unknown>, name: string, value: unknown): void {
  const current = map.get(name)
  if (current instanceof Y.Text && (value instanceof Y.Text || typeof value === 'string')) {
    writeText(current, value.toString())
  } else if (value instanceof Y.Text) map.set(name, new Y.Text(value.toString()))
  else if (value instanceof Y.AbstractType || value instanceof Y.Doc) clear(map, name)
  else if (!isSameValue(current, value)) map.set(name, value)
}
