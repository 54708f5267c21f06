/** Reads where things lie, and which actors have a lane. */

import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import type { At, Placement } from '../board.ts'
import { inOrder } from './in-order.ts'
import type { Sections } from './sections.ts'

const NOWHERE: Placement = { proposals: new Map(), issues: new Map(), lanes: [] }

/** Places of all that is on the board; parts that say the same as `before` keep their identity. */
export function readPlacement(
  { actors, issues, proposals }: Sections,
  before: Placement = NOWHERE,
): Placement {
  const lanes = lanesOf(actors)
  const hasSameLanes =
    lanes.length === before.lanes.length && lanes.every((id, lane) => id === before.lanes[lane])
  return {
    proposals: placesOf<ProposalId>(proposals, before.proposals),
    issues: placesOf<IssueId>(issues, before.issues),
    lanes: hasSameLanes ? before.lanes : lanes,
  }
}

/** Two actors who came to the same lane number at once stand in the order of their ids. */
function lanesOf(actors: Sections['actors']): readonly ActorId[] {
  const entries: [ActorId, true, number][] = []
  for (const id of actors.entities.keys()) {
    const lane = actors.shelf.entries.get(id)?.value?.lane
    if (lane !== undefined) entries.push([id, true, lane])
  }
  return [...inOrder(entries, new Map<ActorId, true>()).keys()]
}

function placesOf<Id extends string>(
  section: PlacedSection<Id>,
  before: ReadonlyMap<Id, At>,
): ReadonlyMap<Id, At> {
  const entries: [Id, At, number][] = []
  let rank = 0
  for (const id of section.entities.keys()) {
    const at = section.shelf.entries.get(id)?.value?.at
    if (at) entries.push([id, at, rank++])
  }
  return inOrder(entries, before)
}

type PlacedSection<Id extends string> = {
  readonly entities: ReadonlyMap<Id, unknown>
  readonly shelf: {
    readonly entries: ReadonlyMap<
      string,
      { readonly value: { readonly at: At | undefined } | undefined }
    >
  }
}
