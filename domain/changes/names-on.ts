/** The names of what is on either of two boards, the later one's word first: what is gone is still called by its name. */

import type { ActorId, IssueId, PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { named, type SentencePart, title } from './sentence.ts'

export type NamesOn = {
  readonly actor: (id: ActorId) => SentencePart
  /** An actor's id, or a name as the source gives it. */
  readonly speaker: (idOrName: string) => SentencePart
  readonly proposal: (id: ProposalId) => SentencePart
  readonly issue: (id: IssueId) => SentencePart
  readonly package: (id: PackageId) => SentencePart
}

export function namesOn(before: Negotiation, after: Negotiation): NamesOn {
  const found = <Id, Entity>(pick: (on: Negotiation) => ReadonlyMap<Id, Entity>, id: Id) =>
    pick(after).get(id) ?? pick(before).get(id)
  return {
    actor: (id) => named(found((on) => on.actors, id)?.name || 'An actor no longer here'),
    speaker: (idOrName) => named(found((on) => on.actors, idOrName as ActorId)?.name || idOrName),
    proposal: (id) => {
      const proposal = found((on) => on.proposals, id)
      return title(proposal ? cardTitle(proposal) : 'a proposal no longer here')
    },
    issue: (id) => title(found((on) => on.issues, id)?.title ?? 'an issue no longer here'),
    package: (id) => title(found((on) => on.packages, id)?.title ?? 'a package no longer here'),
  }
}
