/**
 * What a caucus room changed, held against what the plenary has now: the state the room was opened with, its state and
 * the plenary's, part by part. What the plenary has already is no difference. Carried out by carry-commands.ts.
 */

import { isSameValue } from '../board/same-value.ts'
import { fieldChanges } from '../changes/field-changes.ts'
import type { SourceSpan } from '../negotiation/source-span.ts'
import { agreementDifferences } from './carried-agreements.ts'
import { drawingDifference } from './carried-drawings.ts'
import { type Carried, carriedParts, type PartFields, type PartRoot } from './carried-parts.ts'
import { withoutCircles } from './carry-circles.ts'
import { type RoomDifference, type ThreeStates, WORDING } from './room-difference.ts'

/** In the order in which they can be carried out: what others need comes first, what is removed last. */
export function roomDifferences(states: ThreeStates): readonly RoomDifference[] {
  const { base, room, plenary } = states
  const [before, after, now] = [carriedParts(base), carriedParts(room), carriedParts(plenary)]
  const found = ROOTS.flatMap((root) => {
    const keys = new Set([...before[root].keys(), ...after[root].keys()])
    return [...keys].flatMap((key) => {
      if (isLostWithOthers(root, key, before, after)) return []
      const three = [before, after, now].map((parts) => parts[root].get(key) ?? null)
      const span = after.spans[root]?.get(key)
      return partDifference({ root, key, now, span }, three as unknown as Three)
    })
  })
  const isRemoval = ({ change }: RoomDifference) => change === 'removed'
  return withoutCircles(
    [
      ...found.filter((one) => !isRemoval(one)),
      ...agreementDifferences(states, found),
      ...drawingDifference(states),
      ...found.filter(isRemoval).toReversed(),
    ],
    states.plenary,
  )
}

const ROOTS = ['actors', 'issues', 'proposals', 'packages', 'relations', 'positions'] as const

type Three = readonly [base: PartFields | null, room: PartFields | null, plenary: PartFields | null]
type Place = {
  readonly root: PartRoot
  readonly key: string
  readonly now: Carried
  readonly span: SourceSpan | undefined
}

/** A position or a relation is not read without both its ends: it went with one of them, which is a difference itself. */
function isLostWithOthers(root: PartRoot, key: string, before: Carried, after: Carried): boolean {
  if (after[root].has(key) || (root !== 'positions' && root !== 'relations')) return false
  return before.endsOf(root, key).some((ref) => !after.has(ref))
}

function partDifference(place: Place, three: Three): readonly RoomDifference[] {
  const [base, room, plenary] = three
  const { root } = place
  if (isSameSaying(root, base, room) || isSameSaying(root, room, plenary)) return []
  if (room === null) return plenary === null ? [] : [difference(place, 'removed', three)]
  if (base === null && plenary === null) return [difference(place, 'added', three)]
  // Where somebody stands is one thing, with all that was said of it.
  if (root === 'positions') return [difference(place, 'changed', three)]
  return changedFields(place, three)
}

function changedFields(place: Place, [base, room, plenary]: Three): readonly RoomDifference[] {
  const names = fieldChanges(base ?? {}, room ?? {}).flatMap(({ name, after }) => {
    if (name === 'status' && isDecided(base, room, plenary)) return []
    return isSameValue(after, plenary?.[name]) ? [] : [name]
  })
  const isWording = (name: string) => place.root === 'proposals' && WORDING.has(name)
  const groups = [
    { of: 'wording' as const, among: names.filter(isWording) },
    { of: place.root, among: names.filter((name) => !isWording(name)) },
  ]
  return groups.flatMap(({ of, among }) => {
    if (among.length === 0) return []
    const picked = [base, room, plenary].map((fields) => fields && picking(fields, among))
    return [{ ...difference(place, 'changed', picked as unknown as Three), of }]
  })
}

/** A status that says agreed stands in no fields: it is given and taken in the plenary alone. */
function isDecided(...states: readonly (PartFields | null)[]): boolean {
  return states.some((fields) => fields !== null && fields.status === undefined)
}

function difference(
  { root, key, now, span }: Place,
  change: RoomDifference['change'],
  [base, room, plenary]: Three,
): RoomDifference {
  const wanted = room === null ? [] : now.refsIn(root, key, room)
  const itself = `${root}/${key}`
  const isOwn = change === 'changed' && root !== 'positions' && plenary === null
  return {
    of: root,
    change,
    key,
    base,
    room,
    plenary,
    needs: [...(isOwn ? [itself] : []), ...wanted].filter((ref) => !now.has(ref)),
    isContested: !isSameSaying(root, base, plenary),
    // A change of some fields leaves where the words came from as it is.
    ...(span && (change === 'added' || root === 'positions') && room && { span }),
  }
}

/** On whose word it rests and why it was said go with a position, and are no change of it. */
const BESIDE = new Set(['evidence', 'reason'])

function isSameSaying(root: PartRoot, a: PartFields | null, b: PartFields | null): boolean {
  if (root !== 'positions' || a === null || b === null) return isSameValue(a, b)
  return fieldChanges(a, b, BESIDE).length === 0
}

function picking(fields: PartFields, names: readonly string[]): PartFields {
  return Object.fromEntries(
    names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  )
}
