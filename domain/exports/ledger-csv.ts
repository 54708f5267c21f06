/** The ledger as rows of text, oldest first: each change of a position with what was said, as people read it. */

import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { nameOfWhoActed } from '../words/name-of-who-acted.ts'
import { CONDITION_WORDS, DIRECTION_WORDS, EVIDENCE_WORDS, STANCE_WORDS } from '../words/words.ts'

const HEAD = [
  ...['At', 'Actor', 'Proposal', 'From', 'To', 'Direction', 'Reason'],
  ...[
    'Condition',
    'State of the condition',
    'Linked proposals',
    'On whose word',
    'Quote',
    'Speaker',
    'As of',
    'Note',
  ],
  ...['Sealed round', 'Carried from room', 'Entered by'],
]

/** The first row is the head; times are ISO 8601 in UTC. `names`: what people are called instead of what is written. */
export function ledgerCells(
  negotiation: Pick<Negotiation, 'actors' | 'proposals' | 'ledger'>,
  names: Readonly<Record<string, string>> = {},
): readonly (readonly string[])[] {
  const rows = negotiation.ledger.map((entry) => [
    new Date(entry.at).toISOString(),
    ...moved(entry, negotiation),
    ...said(entry, negotiation),
    entry.round ? (entry.round.isSilence ? 'silent' : 'stated') : '',
    String(entry.carried?.room ?? ''),
    nameOfWhoActed(entry, names),
  ])
  return [HEAD, ...rows]
}

type Named = Pick<Negotiation, 'actors' | 'proposals'>

function moved(
  { actorId, proposalId, from, to, direction, reason = '' }: LedgerEntry,
  named: Named,
): readonly string[] {
  return [
    named.actors.get(actorId)?.name ?? actorId,
    titleIn(named, proposalId),
    STANCE_WORDS[from],
    STANCE_WORDS[to],
    DIRECTION_WORDS[direction],
    reason,
  ]
}

function said({ said: words = {} }: LedgerEntry, named: Named): readonly string[] {
  const {
    condition,
    conditionState,
    conditionOn = [],
    evidence,
    quote,
    speaker,
    asOf,
    note,
  } = words
  const whose = [...named.actors.values()].find(({ id }) => id === speaker)?.name ?? speaker
  return [
    condition,
    conditionState && CONDITION_WORDS[conditionState],
    conditionOn.map((id) => titleIn(named, id)).join('; '),
    evidence && EVIDENCE_WORDS[evidence],
    ...[quote, whose, asOf, note],
  ].map((words) => words ?? '')
}

function titleIn({ proposals }: Named, id: LedgerEntry['proposalId']): string {
  const proposal = proposals.get(id)
  return proposal ? cardTitle(proposal) : id
}
