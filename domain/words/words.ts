/** The words for stances, evidence, statuses and kinds, the same everywhere: short, neutral, in the negotiators' language. */

import type { ActorKind } from '#domain/negotiation/actor.ts'
import type { ConditionState } from '#domain/negotiation/condition.ts'
import type { Evidence } from '#domain/negotiation/evidence.ts'
import type { Direction } from '#domain/negotiation/ledger-entry.ts'
import type { ProposalKind, ProposalStatus } from '#domain/negotiation/proposal.ts'
import type { Band, Stance } from '#domain/negotiation/stance.ts'

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  support: 'Support',
  conditional: 'Conditional',
  abstain: 'Abstain',
  opposed: 'Opposed',
  red_line: 'Red line',
  unknown: 'Silent',
}

/** What a band means, under its name. */
export const BAND_GLOSSES: Readonly<Record<Band, string>> = {
  support: 'backs it',
  conditional: 'would, if …',
  abstain: 'will not block',
  opposed: 'against it',
  red_line: 'rules it out',
}

export const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  self: 'in their own words',
  journalist: 'as reported',
  analyst: 'an analyst’s reading',
  'attributed-by-other': 'claimed by another',
  inferred: 'inferred',
  silent: 'silent',
}

/** A switch: what rests on somebody's reading counts as silence. */
export const DECLARED_ONLY =
  'Declared only: what parties said themselves or reporters state as fact'

export const CONDITION_WORDS: Readonly<Record<ConditionState, string>> = {
  met: 'met',
  unmet: 'not met',
  disputed: 'disputed',
}

export const STATUS_WORDS: Readonly<Record<ProposalStatus, string>> = {
  draft: 'Draft',
  floated: 'Floated',
  on_table: 'On the table',
  contested: 'Contested',
  under_way: 'Under way',
  agreed_ad_referendum: 'Agreed ad referendum',
  agreed: 'Agreed',
  ruled_out: 'Ruled out',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  superseded: 'Superseded',
  implied: 'Implied',
  advised: 'Advised',
  threat: 'Threat',
  goal: 'Goal',
  historical: 'Past',
}

export const PROPOSAL_KIND_WORDS: Readonly<Record<ProposalKind, string>> = {
  substantive: 'Substance',
  process: 'Process',
  goal: 'Goal',
  historical: 'Past text',
  'observer-advice': 'Observer’s advice',
  'leverage-claim': 'Leverage claim',
  'counter-option': 'Counter-option',
}

export const ACTOR_KIND_WORDS: Readonly<Record<ActorKind, string>> = {
  state: 'State',
  bloc: 'Bloc',
  institution: 'Institution',
  body: 'Body',
  'think-tank': 'Think tank',
  media: 'Media',
  constituency: 'Constituency',
  team: 'Team',
  person: 'Person',
}

const OFF_THE_TABLE: ReadonlySet<ProposalStatus> = new Set([
  'historical',
  'rejected',
  'ruled_out',
  'withdrawn',
  'superseded',
])

/** Whether a proposal lies on sunken paper: past, rejected, ruled out, withdrawn or superseded. */
export function isOffTheTable(status: ProposalStatus): boolean {
  return OFF_THE_TABLE.has(status)
}

/** A word inside a sentence: "Red line" becomes "red line". */
export function inSentence(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1)
}

/** Which way a move went, as the ledger has it. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  concession: 'Concession',
  hardening: 'Hardening',
  clarification: 'Clarification',
  correction: 'Correction',
}
