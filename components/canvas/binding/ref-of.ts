/** What on the board a derived shape stands for, told by its props: right for copies as well, whose ids say nothing. */

import type { TLShape } from 'tldraw'
import { type ActorId, type IssueId, isId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import type { EntityRef } from '../canvas-handle.ts'

export function refOf(shape: TLShape | undefined): EntityRef | undefined {
  if (!shape) return undefined
  const props: { readonly [name: string]: unknown } = { ...shape.props }
  const [actorId, proposalId, issueId] = [props.actorId, props.proposalId, props.issueId].map(idOr)
  if (shape.type === 'card' && proposalId)
    return { of: 'proposal', id: toId<ProposalId>(proposalId) }
  if (shape.type === 'lane' && actorId) return { of: 'actor', id: toId<ActorId>(actorId) }
  if (shape.type === 'heading' && issueId) return { of: 'issue', id: toId<IssueId>(issueId) }
  if (shape.type !== 'token' || !actorId || !proposalId) return undefined
  return {
    of: 'position',
    actorId: toId<ActorId>(actorId),
    proposalId: toId<ProposalId>(proposalId),
  }
}

function idOr(value: unknown): string | undefined {
  return typeof value === 'string' && isId(value) ? value : undefined
}
