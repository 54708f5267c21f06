/**
 * Brings a board to what it was in a snapshot, as a change like any other: nothing is rolled back, people stay
 * connected, what was added since is marked as removed, and the ledger only grows.
 */

import * as Y from 'yjs'
import type { Act } from './command.ts'
import { clear } from './commands/scribe.ts'
import { copyOf } from './copy-entity.ts'
import { correctDecisions, statusesOf } from './decisions.ts'
import {
  ENTITY_ROOTS,
  type EntityRoot,
  entityAt,
  isRemoved,
  type Roots,
  rootsOf,
  SERVER_ORIGIN,
} from './document.ts'
import { readCell } from './fields/position-fields.ts'
import { ledgerEntry } from './ledger.ts'
import { positionAt } from './position-at.ts'
import { isSameValue } from './same-value.ts'
import { writeText } from './text.ts'

const REASON = 'Snapshot restored'

/** Makes `doc` read as `target` does, in one transaction, but for ledger and decisions: what changed is logged there. */
export function restoreBoard(doc: Y.Doc, target: Y.Doc, act: Act): void {
  const roots = rootsOf(doc)
  const wanted = rootsOf(target)
  doc.transact(() => {
    const keys = [...new Set([...roots.positions.keys(), ...wanted.positions.keys()])]
    const before = new Map(keys.map((key) => [key, positionAt(roots, key)]))
    const statuses = statusesOf(roots, roots.proposals.keys())
    restoreFields(roots.meta, wanted.meta, new Set(['schemaVersion']))
    restoreFields(roots.ink, wanted.ink)
    for (const root of ENTITY_ROOTS) restoreEntities(roots, wanted, root)
    for (const [key, position] of before) {
      const cell = readCell(key)
      if (!cell) continue
      const after = positionAt(roots, key)
      const how = { direction: 'correction', reason: REASON } as const
      const entry = ledgerEntry({ cell, before: position, after, act, ...how })
      if (entry) roots.ledger.push([entry])
    }
    correctDecisions(roots, statuses, { act, reason: REASON })
  }, SERVER_ORIGIN)
}

function restoreEntities(roots: Roots, wanted: Roots, root: EntityRoot): void {
  for (const key of new Set([...roots[root].keys(), ...wanted[root].keys()])) {
    const entity = entityAt(roots[root], key)
    const model = entityAt(wanted[root], key)
    if (entity && model) restoreFields(entity, model)
    else if (model) roots[root].set(key, copyOf(model))
    else if (entity && !isRemoved(entity)) entity.set('removed', true)
  }
}

/** Sets what differs and clears what the model does not have; texts change by as few letters as possible. */
function restoreFields(
  map: Y.Map<unknown>,
  model: Y.Map<unknown>,
  except = new Set<string>(),
): void {
  for (const name of [...map.keys()]) {
    if (!model.has(name) && !except.has(name)) clear(map, name)
  }
  for (const [name, value] of model.entries()) {
    if (!except.has(name)) restoreField(map, name, value)
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
