/**
 * Does to a board what a comparison found, so that it reads as the other one: the proof that a comparison leaves nothing
 * out. As data alone; a document is changed by commands.
 */

import type { Board } from '#domain/board/board.ts'
import { ENTITY_ROOTS, type EntityRoot } from '#domain/board/document.ts'
import type { Position } from '#domain/negotiation/position.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { Difference, FieldChange } from './difference.ts'

/** The board as it reads with all of them done. */
export function applyDifferences(board: Board, differences: readonly Difference[]): Board {
  const draft = draftOf(board)
  for (const difference of differences) applyDifference(draft, difference)
  return boardFrom(draft)
}

type Part = { readonly order?: number }
type Draft = {
  whole: Board
  readonly entities: { readonly [Root in EntityRoot]: Map<string, object> }
  readonly places: {
    readonly proposals: Map<string, unknown>
    readonly issues: Map<string, unknown>
  }
  readonly ink: Map<string, unknown>
}

function draftOf(board: Board): Draft {
  const { negotiation, placement, ink } = board
  const copies = ENTITY_ROOTS.map((root) => [root, new Map<string, object>(negotiation[root])])
  return {
    whole: board,
    // One for each root, made in the line above.
    entities: Object.fromEntries(copies) as Draft['entities'],
    places: { proposals: new Map(placement.proposals), issues: new Map(placement.issues) },
    ink: new Map(ink),
  }
}

function applyDifference(draft: Draft, difference: Difference): void {
  const { whole } = draft
  switch (difference.kind) {
    case 'setting':
      draft.whole = withSetting(whole, difference)
      break
    case 'entity':
      changePart(draft.entities[difference.of], difference)
      break
    case 'position':
      changePart(draft.entities.positions, difference)
      break
    case 'places':
      for (const { key, after } of difference.places) put(draft.places[difference.of], key, after)
      break
    case 'lanes':
      draft.whole = { ...whole, placement: { ...whole.placement, lanes: difference.after } }
      break
    case 'ink':
      for (const { key, after } of difference.records) put(draft.ink, key, after)
      break
    case 'record': {
      const { of, keep, entries } = difference
      const record = [...whole.negotiation[of].slice(0, keep), ...entries]
      draft.whole = { ...whole, negotiation: { ...whole.negotiation, [of]: record } }
      break
    }
    default:
      unreachable(difference)
  }
}

type Setting = Extract<Difference, { readonly kind: 'setting' }>

function withSetting(board: Board, { of, fields }: Setting): Board {
  const { negotiation } = board
  if (of === 'provenance') {
    const provenance = withFields(negotiation.provenance, fields)
    return { ...board, negotiation: { ...negotiation, provenance } }
  }
  const isBoards = ({ name }: FieldChange) => name === 'schemaVersion'
  const whole = withFields(board, fields.filter(isBoards))
  const described = fields.filter((field) => !isBoards(field))
  return { ...whole, negotiation: withFields(negotiation, described) }
}

type PartDifference = {
  readonly key: string
  readonly before: object | undefined
  readonly after: object | undefined
  readonly fields: readonly FieldChange[]
}

/** What is on both boards is changed field by field. */
function changePart(map: Map<string, object>, difference: PartDifference): void {
  const { key, before, after, fields } = difference
  const present = map.get(key)
  put(map, key, before && after && present ? withFields(present, fields) : after)
}

function put<Value>(map: Map<string, Value>, key: string, value: Value | undefined): void {
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}

function withFields<Whole extends object>(whole: Whole, fields: readonly FieldChange[]): Whole {
  const changes = fields.map(({ name, after }) => [name, after])
  const present = Object.entries({ ...whole, ...Object.fromEntries(changes) })
  // The same kind of thing with other values in its own fields.
  return Object.fromEntries(present.filter(([, value]) => value !== undefined)) as Whole
}

/** As a reading has it: by `order`, ties by id; positions by actor, then proposal; places as what lies there. */
function boardFrom({ whole, entities, places, ink }: Draft): Board {
  const byOrder = ({ order = 0 }: Part): readonly number[] => [order]
  const sorted = new Map(ENTITY_ROOTS.map((root) => [root, sortedBy(entities[root], byOrder)]))
  const rankIn = (root: EntityRoot) => {
    const ranks = new Map([...(sorted.get(root) ?? new Map()).keys()].map((id, rank) => [id, rank]))
    return (id: string): number => ranks.get(id) ?? 0
  }
  const [actors, proposals, issues] = [rankIn('actors'), rankIn('proposals'), rankIn('issues')]
  const byEnds = (part: object): readonly number[] => {
    const { actorId, proposalId } = part as Position
    return [actors(actorId), proposals(proposalId)]
  }
  sorted.set('positions', sortedBy(entities.positions, byEnds))
  const board = {
    ...whole,
    negotiation: { ...whole.negotiation, ...Object.fromEntries(sorted) },
    placement: {
      ...whole.placement,
      proposals: sortedBy(places.proposals, (_at, id) => [proposals(id)]),
      issues: sortedBy(places.issues, (_at, id) => [issues(id)]),
    },
    ink: sortedBy(ink, () => []),
  }
  // Every map came from a board, and got nothing but what a board of the same kind had under the same key.
  return board as Board
}

function sortedBy<Value>(
  map: ReadonlyMap<string, Value>,
  rankOf: (value: Value, key: string) => readonly number[],
): ReadonlyMap<string, Value> {
  const ranked = [...map].map(([key, value]) => ({ key, value, rank: rankOf(value, key) }))
  ranked.sort((a, b) => compareRanks(a.rank, b.rank) || (a.key < b.key ? -1 : 1))
  return new Map(ranked.map(({ key, value }) => [key, value]))
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((rank, place) => rank !== b[place])
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}
