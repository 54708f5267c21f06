/** The timeline's address, which carries its filter: the way back leads to what one had been looking at. */

import { type ActorId, isId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import { viewPath } from '../board/view-name.ts'
import { TIMELINE_KINDS, type TimelineFilter } from './timeline-filter.ts'

export function timelinePath(boardPath: string, filter: TimelineFilter): string {
  const { actorId, proposalId, kind, isNewsOnly } = filter
  const search = new URLSearchParams({
    ...(actorId && { actor: actorId }),
    ...(proposalId && { proposal: proposalId }),
    ...(kind && { only: kind }),
    ...(isNewsOnly && { new: '1' }),
  }).toString()
  return `${viewPath(boardPath, 'timeline')}${search ? `?${search}` : ''}`
}

export function filterIn(search: Pick<URLSearchParams, 'get'>): TimelineFilter {
  const [actor, proposal, only] = [search.get('actor'), search.get('proposal'), search.get('only')]
  return {
    actorId: actor && isId(actor) ? toId<ActorId>(actor) : undefined,
    proposalId: proposal && isId(proposal) ? toId<ProposalId>(proposal) : undefined,
    kind: TIMELINE_KINDS.find((kind) => kind === only),
    isNewsOnly: search.get('new') === '1',
  }
}

/** Goes there; the address alone changes, and the session stays. */
export function goToTimeline(boardPath: string, filter: TimelineFilter): void {
  const path = timelinePath(boardPath, filter)
  const { pathname, search } = window.location
  if (path !== pathname + search) window.history.pushState(null, '', path)
}
