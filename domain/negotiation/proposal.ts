/** A proposal: a text on the table. */

import type { ActorId, IssueId, ProposalId } from './ids.ts'
import type { SourceSpan } from './source-span.ts'

export const PROPOSAL_KINDS = [
  'substantive',
  'process',
  'goal',
  'historical',
  'observer-advice',
  'leverage-claim',
  'counter-option',
] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

export const PROPOSAL_STATUSES = [
  'draft',
  'floated',
  'on_table',
  'contested',
  'under_way',
  'agreed_ad_referendum',
  'agreed',
  'ruled_out',
  'rejected',
  'withdrawn',
  'superseded',
  'implied',
  'advised',
  'threat',
  'goal',
  'historical',
] as const
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number]

/** The statuses that only an explicit act of agreement gives or takes away (decision.ts). */
export const AGREED_STATUSES = ['agreed_ad_referendum', 'agreed'] as const
export type AgreedStatus = (typeof AGREED_STATUSES)[number]

/** Whether a status says agreed, if only ad referendum. */
export function isAgreedStatus(status: ProposalStatus): status is AgreedStatus {
  return AGREED_STATUSES.some((agreed) => agreed === status)
}

/** The longest title a token shows whole. */
export const SHORT_TITLE_LENGTH = 17

export type Amount = { readonly value: number; readonly unit: string }

/** An earlier wording, and who amended it, when and why. */
export type ProposalVersion = {
  readonly version: number
  readonly title: string
  readonly text: string
  /** When it was amended, ms since the epoch. */
  readonly at: number
  /** The person who amended it: an id, and the name as it was then. */
  readonly by: string
  readonly byName: string
  readonly reason?: string
}

export type Proposal = {
  readonly id: ProposalId
  readonly title: string
  /** What the card says where it is worded shorter than the title. */
  readonly cardTitle?: string
  /** At most 17 characters, for tokens; derived from the title when not given. */
  readonly shortTitle?: string
  /** The body: what is actually proposed. */
  readonly text: string
  readonly issueId?: IssueId
  readonly tabledBy: readonly ActorId[]
  readonly status: ProposalStatus
  readonly kind: ProposalKind
  readonly quote?: string
  readonly note?: string
  readonly aka: readonly string[]
  readonly amount?: Amount
  readonly statusQuo?: boolean
  /** 1, and one more each time it was amended. */
  readonly version: number
  /** Its earlier wordings, oldest first. */
  readonly versions: readonly ProposalVersion[]
  readonly source?: SourceSpan
  readonly order: number
}

/** The words a card shows. */
export function cardTitle(proposal: Proposal): string {
  return proposal.cardTitle || proposal.title
}

/** At most 17 characters for a token: the short title, else the title cut at a word with an ellipsis. */
export function tokenTitle(proposal: Proposal): string {
  if (proposal.shortTitle) return proposal.shortTitle
  const title = cardTitle(proposal).trim()
  const letters = [...title]
  if (letters.length <= SHORT_TITLE_LENGTH) return title
  const cut = letters.slice(0, SHORT_TITLE_LENGTH - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > SHORT_TITLE_LENGTH / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
