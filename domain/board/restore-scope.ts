/** How much of a board a restore brings back: all of it, one actor's lane, or one proposal. */

import { z } from 'zod'
import { type ActorId, isId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import { parsePositionKey } from '#domain/negotiation/position.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { EntityRoot } from './document.ts'

const ID = z.string().refine(isId)

export const RESTORE_SCOPE = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('lane'), actorId: ID.transform((id) => toId<ActorId>(id)) }),
  z.strictObject({
    kind: z.literal('proposal'),
    proposalId: ID.transform((id) => toId<ProposalId>(id)),
  }),
])

export type RestoreScope =
  | { readonly kind: 'all' }
  /** The actor, and its positions. */
  | { readonly kind: 'lane'; readonly actorId: ActorId }
  /** Its fields, and all positions on it. */
  | { readonly kind: 'proposal'; readonly proposalId: ProposalId }

export const WHOLE_BOARD: RestoreScope = { kind: 'all' }

/** The entity a scope is about; undefined: the whole board. */
export function heartOf(
  scope: RestoreScope,
): { readonly root: 'actors' | 'proposals'; readonly id: string } | undefined {
  switch (scope.kind) {
    case 'all':
      return undefined
    case 'lane':
      return { root: 'actors', id: scope.actorId }
    case 'proposal':
      return { root: 'proposals', id: scope.proposalId }
    default:
      return unreachable(scope)
  }
}

/** Whether what lies under a key is in scope. */
export function isInScope(scope: RestoreScope, root: EntityRoot, key: string): boolean {
  const heart = heartOf(scope)
  if (heart === undefined || (root === heart.root && key === heart.id)) return true
  if (root !== 'positions') return false
  const ids = parsePositionKey(key)
  return (heart.root === 'actors' ? ids?.actorId : ids?.proposalId) === heart.id
}
