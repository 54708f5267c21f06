/**
 * Two boards, or one at two moments, held against each other: every field of every part. Who did it, when and why comes
 * from the ledger and the decisions in between. Told in words by difference-words.ts, done by apply-differences.ts.
 */

import type { Board } from '#domain/board/board.ts'
import { isSameValue } from '#domain/board/same-value.ts'
import type { Decision } from '#domain/negotiation/decision.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import {
  type Position,
  type PositionKey,
  parsePositionKey,
  positionKey,
} from '#domain/negotiation/position.ts'
import { addedToRecord } from './added-to-record.ts'
import type {
  ComparedRoot,
  Difference,
  EntityDifference,
  FieldChange,
  PlaceDifference,
  PositionDifference,
} from './difference.ts'
import { fieldChanges } from './field-changes.ts'
import { drained, type Steps } from './steps.ts'

/** What has to be done to `before` so that it reads as `after`; empty where they read the same. */
export function compareBoards(before: Board, after: Board): readonly Difference[] {
  return drained(comparingBoards(before, after))
}

/** Parts compared between two breaths: well under a millisecond. */
const STEP = 200

/** The same, taking a breath now and then: a large board takes longer than one may keep others waiting. */
export function* comparingBoards(before: Board, after: Board): Steps<readonly Difference[]> {
  const [old, fresh] = [before.negotiation, after.negotiation]
  const ledger = yield* addedToRecord(old.ledger, fresh.ledger)
  const decisions = yield* addedToRecord(old.decisions, fresh.decisions)
  const decided = decisionsOn(decisions.added)
  const differences: Difference[] = [...settings(before, after)]
  for (const root of COMPARED_ROOTS) {
    differences.push(...(yield* entityDifferences(root, old, fresh, decided)))
  }
  differences.push(...(yield* positionDifferences(old, fresh, waysIn(ledger.added))))
  differences.push(...placements(before, after))
  yield
  differences.push(...inkDifference(before.ink, after.ink))
  if (!ledger.isSame) {
    differences.push({ kind: 'record', of: 'ledger', keep: ledger.keep, entries: ledger.rest })
  }
  if (!decisions.isSame) {
    const { keep, rest } = decisions
    differences.push({ kind: 'record', of: 'decisions', keep, entries: rest })
  }
  return differences
}

/** In the order in which they are told. */
export const COMPARED_ROOTS = [
  'actors',
  'issues',
  'proposals',
  'relations',
  'packages',
  'events',
  'constraints',
  'assessments',
  'openQuestions',
] as const satisfies readonly ComparedRoot[]

const PARTS: ReadonlySet<string> = new Set([
  ...[...COMPARED_ROOTS, 'positions', 'ledger', 'decisions', 'provenance'],
])

function settings(before: Board, after: Board): readonly Difference[] {
  const { schemaVersion: old } = before
  const { schemaVersion: fresh } = after
  const board = [
    ...(old === fresh ? [] : [{ name: 'schemaVersion', before: old, after: fresh }]),
    ...fieldChanges(before.negotiation, after.negotiation, PARTS),
  ]
  const provenance = fieldChanges(before.negotiation.provenance, after.negotiation.provenance)
  return [
    ...(board.length > 0 ? [{ kind: 'setting', of: 'board', fields: board } as const] : []),
    ...(provenance.length > 0
      ? [{ kind: 'setting', of: 'provenance', fields: provenance } as const]
      : []),
  ]
}

type Pair<Value> = {
  readonly key: string
  readonly before: Value | undefined
  readonly after: Value | undefined
}

/** What is in either map, in the order of the later one; what is no more comes last. */
function* pairs<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): Generator<Pair<Value>> {
  for (const [key, value] of after) yield { key, before: before.get(key), after: value }
  for (const [key, value] of before) {
    if (!after.has(key)) yield { key, before: value, after: undefined }
  }
}

function changesBetween({ before, after }: Pair<object>): readonly FieldChange[] {
  return before && after ? fieldChanges(before, after) : NO_CHANGES
}

const NO_CHANGES: readonly FieldChange[] = []

/** Whether something is on one board alone, or not the same on both. */
function differs({ before, after }: Pair<object>, fields: readonly FieldChange[]): boolean {
  return fields.length > 0 || before === undefined || after === undefined
}

function* entityDifferences(
  of: ComparedRoot,
  before: Negotiation,
  after: Negotiation,
  decided: ReadonlyMap<string, readonly Decision[]>,
): Steps<EntityDifference[]> {
  const found: EntityDifference[] = []
  let work = 0
  for (const pair of pairs<object>(before[of], after[of])) {
    const fields = changesBetween(pair)
    const decisions = of === 'proposals' ? (decided.get(pair.key) ?? []) : []
    if (differs(pair, fields) || decisions.length > 0) {
      // Both come from the map of this root.
      found.push({ kind: 'entity', of, ...pair, fields, decisions } as EntityDifference)
    }
    if (++work % STEP === 0) yield
  }
  return found
}

function* positionDifferences(
  before: Negotiation,
  after: Negotiation,
  ways: ReadonlyMap<PositionKey, readonly LedgerEntry[]>,
): Steps<PositionDifference[]> {
  const found: PositionDifference[] = []
  const told = new Set<string>()
  let work = 0
  for (const pair of pairs<Position>(before.positions, after.positions)) {
    const fields = changesBetween(pair)
    const way = ways.get(pair.key as PositionKey) ?? []
    if (differs(pair, fields) || way.length > 0) {
      told.add(pair.key)
      const { actorId, proposalId } = (pair.after ?? pair.before) as Position
      const key = pair.key as PositionKey
      found.push({ kind: 'position', ...pair, key, actorId, proposalId, fields, way })
    }
    if (++work % STEP === 0) yield
  }
  return [...found, ...cameAndWent(ways, told)]
}

/** Positions there were neither before nor after, only in between: those of actors or on proposals that are no more. */
function cameAndWent(
  ways: ReadonlyMap<PositionKey, readonly LedgerEntry[]>,
  told: ReadonlySet<string>,
): readonly PositionDifference[] {
  return [...ways].flatMap(([key, way]) => {
    const [first] = way
    if (told.has(key) || !first || !parsePositionKey(key)) return []
    const { actorId, proposalId } = first
    const nothing = { before: undefined, after: undefined, fields: NO_CHANGES }
    return [{ kind: 'position', key, actorId, proposalId, ...nothing, way } as const]
  })
}

function waysIn(entries: readonly LedgerEntry[]): ReadonlyMap<PositionKey, readonly LedgerEntry[]> {
  const ways = new Map<PositionKey, LedgerEntry[]>()
  for (const entry of entries) {
    const key = positionKey(entry.actorId, entry.proposalId)
    const way = ways.get(key)
    if (way) way.push(entry)
    else ways.set(key, [entry])
  }
  return ways
}

function decisionsOn(added: readonly Decision[]): ReadonlyMap<ProposalId, readonly Decision[]> {
  const decided = new Map<ProposalId, Decision[]>()
  for (const decision of added) {
    for (const { proposalId } of decision.changes) {
      decided.set(proposalId, [...(decided.get(proposalId) ?? []), decision])
    }
  }
  return decided
}

function placements(before: Board, after: Board): readonly Difference[] {
  const [old, fresh] = [before.placement, after.placement]
  const moved = (['proposals', 'issues'] as const).flatMap((of) => {
    const places = [...pairs(old[of], fresh[of])].filter(isMoved)
    // The keys of either map are ids of what lies there.
    const found = places as unknown as PlaceDifference['places']
    return found.length > 0 ? [{ kind: 'places', of, places: found } as const] : []
  })
  const lanes = isSameValue(old.lanes, fresh.lanes)
    ? []
    : [{ kind: 'lanes', before: old.lanes, after: fresh.lanes } as const]
  return [...moved, ...lanes]
}

function isMoved({ before, after }: Pair<unknown>): boolean {
  return !isSameValue(before, after)
}

function inkDifference(before: Board['ink'], after: Board['ink']): readonly Difference[] {
  if (before === after) return []
  const records = [...pairs(before, after)].filter(isMoved)
  return records.length > 0 ? [{ kind: 'ink', records }] : []
}
