/** Differences between a caucus room and its plenary as people are shown them, each under an id that stands for all of it. */

import { createHash } from 'node:crypto'
import { parsePositionKey } from '#domain/negotiation/position.ts'
import type { PartFields } from '#domain/rooms/carried-parts.ts'
import { type CarryRefusal, type CarryRights, carryRefusal } from '#domain/rooms/may-carry.ts'
import { neededAs, type RoomDifference } from '#domain/rooms/room-difference.ts'

export type RoomChange = {
  /** Another one as soon as anything of it is different, in the room or in the plenary. */
  readonly id: string
  readonly kind: string
  /** The id of what was changed; of a position or a relation, its key on the board. */
  readonly key: string
  /** Of a position. */
  readonly actorId?: string
  readonly proposalId?: string
  readonly base: PartFields | null
  readonly room: PartFields | null
  readonly plenary: PartFields | null
  readonly isContested: boolean
  /** Ids of changes that have to be carried with it. */
  readonly needs: readonly string[]
  /** Ids of sources that its words were taken from: it may be carried without them, and then does not lead back to them. */
  readonly brings: readonly string[]
  /** Why the caller may not carry it; null: they may. */
  readonly refused: CarryRefusal | null
}

export function roomChanges(
  differences: readonly RoomDifference[],
  rights: CarryRights,
): readonly RoomChange[] {
  const brought = new Map(
    differences.map((difference) => [neededAs(difference), changeId(difference)]),
  )
  return differences.map((difference) => {
    const { of, key, base, room, plenary, isContested, needs, span } = difference
    return {
      id: changeId(difference),
      kind: kindOf(difference),
      key,
      ...(of === 'positions' && parsePositionKey(key)),
      ...{ base, room, plenary, isContested },
      needs: needs.flatMap((ref) => brought.get(ref) ?? []),
      brings: [(span && brought.get(`sources/${span.sourceId}`)) ?? []].flat(),
      refused: carryRefusal(difference, differences, rights) ?? null,
    }
  })
}

export function changeId(difference: RoomDifference): string {
  const { of, change, key, base, room, plenary, span, stands } = difference
  const fields = [base, room, plenary].map(sorted)
  const said = JSON.stringify([of, change, key, ...fields, span ?? null, stands ?? null])
  return createHash('sha256').update(said).digest('base64url').slice(0, 22)
}

function sorted(fields: PartFields | null): unknown {
  return fields && Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

const NAMES = {
  drawings: 'drawings',
  agreements: 'agreement',
  sources: 'source',
  actors: 'actor',
  issues: 'issue',
  proposals: 'proposal',
  packages: 'package',
  relations: 'relation',
} as const

function kindOf({ of, change, base, room }: RoomDifference): string {
  if (of === 'wording') return 'proposal.amended'
  if (of !== 'positions') return `${NAMES[of]}.${change}`
  if (room === null) return 'position.withdrawn'
  return base === null ? 'position.set' : 'position.changed'
}
