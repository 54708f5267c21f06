/**
 * The ids under which things of the board lie on the canvas, and by which people say in awareness what they have
 * selected, in whatever view. Free of tldraw: the matrix reads and says them without loading a canvas.
 */

import { type ActorId, type IssueId, isId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import { parsePositionKey, positionKey } from '#domain/negotiation/position.ts'
import type { EntityRef } from '../canvas-handle.ts'

type EntityShapeId = `shape:${'card' | 'token' | 'lane' | 'heading'}_${string}`

const DERIVED_ID = /^shape:(card|token|lane|heading)_(.+)$/u

/** Whether a shape's id says that it is drawn from the board and not an annotation. */
export function isDerivedId(id: string): boolean {
  return DERIVED_ID.test(id)
}

/** What on the board a shape stands for; undefined for annotations and ids that are none. */
export function entityOf(shapeId: string): EntityRef | undefined {
  const [, type, rest = ''] = DERIVED_ID.exec(shapeId) ?? []
  if (type === 'token') return positionRef(rest)
  if (!isId(rest)) return undefined
  if (type === 'card') return { of: 'proposal', id: toId<ProposalId>(rest) }
  if (type === 'lane') return { of: 'actor', id: toId<ActorId>(rest) }
  return { of: 'issue', id: toId<IssueId>(rest) }
}

/** The id of the shape that stands for something on the board. */
export function entityId(ref: EntityRef): EntityShapeId {
  switch (ref.of) {
    case 'proposal':
      return `shape:card_${ref.id}`
    case 'actor':
      return `shape:lane_${ref.id}`
    case 'issue':
      return `shape:heading_${ref.id}`
    case 'position':
      return `shape:token_${positionKey(ref.actorId, ref.proposalId)}`
  }
}

function positionRef(key: string): EntityRef | undefined {
  const ids = parsePositionKey(key)
  if (!ids || !isId(ids.actorId) || !isId(ids.proposalId)) return undefined
  return {
    of: 'position',
    actorId: toId<ActorId>(ids.actorId),
    proposalId: toId<ProposalId>(ids.proposalId),
  }
}
