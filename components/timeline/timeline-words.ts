/** The words of the timeline: kinds in the filter, and each entry in one sentence for those who hear it. */

import type { Decision } from '#domain/negotiation/decision.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle, isAgreedStatus } from '#domain/negotiation/proposal.ts'
import { DIRECTION_WORDS } from '#domain/words/words.ts'
import { saidNames } from '../marks/said-names.ts'
import type { TimelineKind } from './timeline-filter.ts'

export const KIND_FILTER_WORDS: Readonly<Record<TimelineKind, string>> = {
  concession: 'Concessions',
  hardening: 'Hardenings',
  clarification: 'Clarifications',
  correction: 'Corrections',
  words: 'Words said',
  decision: 'Decisions',
  event: 'Events',
}

export const KIND_WORDS: Readonly<Record<TimelineKind, string>> = {
  ...DIRECTION_WORDS,
  words: 'Words',
  decision: 'Decision',
  event: 'Event',
}

type Names = Pick<Negotiation, 'actors' | 'proposals' | 'packages'>

export function actorName({ actors }: Names, { actorId }: Pick<LedgerEntry, 'actorId'>): string {
  return actors.get(actorId)?.name ?? 'An actor no longer here'
}

export function proposalName(
  { proposals }: Names,
  { proposalId }: Pick<LedgerEntry, 'proposalId'>,
): string {
  const proposal = proposals.get(proposalId)
  return proposal ? cardTitle(proposal) || 'Untitled' : 'a proposal no longer here'
}

/** "Agreed as “Deal”: US troops, arms"; "Reopened: arms". */
export function decisionWords(decision: Decision, names: Names): string {
  const titles = decision.changes.map((change) => proposalName(names, change)).join(', ')
  const deal = decision.packageId && names.packages.get(decision.packageId)?.title
  return `${decisionVerb(decision)}${deal ? ` as “${deal}”` : ''}: ${titles}`
}

function decisionVerb({ changes }: Decision): string {
  if (changes.some(({ to }) => to === 'agreed')) return 'Agreed'
  return changes.some(({ to }) => isAgreedStatus(to)) ? 'Agreed ad referendum' : 'Reopened'
}

/** What was said, and what lapsed, in a change that moved nobody: "said: quote; no longer: condition". */
export function saidWords({ said = {}, lapsed = {} }: LedgerEntry): string {
  if (said.onVersion) return `confirmed for version ${said.onVersion}`
  const told = saidNames(said)
  const gone = saidNames(lapsed).filter((name) => !told.includes(name))
  return [
    told.length > 0 && `said: ${told.join(', ')}`,
    gone.length > 0 && `no longer: ${gone.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ')
}
