/** What on a board was taken from a source, and from where in it. */

import type { ActorId, EventId, ProposalId, SourceId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import type { TextSpan } from './clamp-span.ts'

export type TakenRef =
  | { readonly of: 'proposal'; readonly id: ProposalId }
  | { readonly of: 'actor'; readonly id: ActorId }
  | { readonly of: 'event'; readonly id: EventId }
  | { readonly of: 'position'; readonly actorId: ActorId; readonly proposalId: ProposalId }

/** What it is called, and where its words stand. */
export type Taken = TextSpan & { readonly ref: TakenRef; readonly title: string }

/** In the order of the text; what begins at the same place, the longer first. Spans are as the board has them. */
export function takenFrom(negotiation: Negotiation, sourceId: SourceId): readonly Taken[] {
  return [...everythingTaken(negotiation)]
    .filter((taken) => taken.sourceId === sourceId)
    .map(({ ref, title, from, to }) => ({ ref, title, from, to }))
    .sort((a, b) => a.from - b.from || b.to - a.to)
}

function* everythingTaken(
  negotiation: Negotiation,
): Generator<Taken & { readonly sourceId: SourceId }> {
  const { actors, proposals, events } = negotiation
  for (const { id, name, source } of actors.values()) {
    if (source) yield { ref: { of: 'actor', id }, title: name, ...source }
  }
  for (const proposal of proposals.values()) {
    const { id, source } = proposal
    if (source) yield { ref: { of: 'proposal', id }, title: cardTitle(proposal), ...source }
  }
  yield* positionsTaken(negotiation)
  for (const { id, label, source } of events.values()) {
    if (source) yield { ref: { of: 'event', id }, title: label, ...source }
  }
}

function* positionsTaken({
  actors,
  proposals,
  positions,
}: Negotiation): ReturnType<typeof everythingTaken> {
  for (const { actorId, proposalId, source } of positions.values()) {
    if (!source) continue
    const proposal = proposals.get(proposalId)
    const on = proposal ? cardTitle(proposal) : proposalId
    const title = `${actors.get(actorId)?.name ?? actorId} on ${on}`
    yield { ref: { of: 'position', actorId, proposalId }, title, ...source }
  }
}
