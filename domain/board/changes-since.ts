/**
 * What a board has that somebody had not seen: told by what their state vector does not cover, so no clock is asked.
 * Every struct of the document knows who wrote it and in which order; what was written but is no more leaves no trace.
 */

import * as Y from 'yjs'
import type { Decision } from '#domain/negotiation/decision.ts'
import { type ActorId, type IssueId, isId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import { type EntityRoot, isRemoved, rootsOf } from './document.ts'
import { readDecision } from './fields/decision-fields.ts'
import { readLedgerEntry } from './fields/ledger-fields.ts'
import { type Unseen, unseenBy } from './unseen.ts'

export type Changes = {
  /** In the order of the ledger. */
  readonly ledger: readonly LedgerEntry[]
  readonly decisions: readonly Decision[]
  readonly proposals: readonly ProposalId[]
  readonly actors: readonly ActorId[]
  readonly issues: readonly IssueId[]
  /** Proposals that were there, with words that were not. */
  readonly reworded: readonly ProposalId[]
}

/** Keys of a proposal that hold words; `version:…` marks that it was amended. */
const WORDING = /^(?:title|cardTitle|text|version:.*)$/u

/** What is on the board beyond a state vector, as `Y.encodeStateVector` gives it. Undefined when it is not one. */
export function changesSince(doc: Y.Doc, vector: Uint8Array): Changes | undefined {
  const unseen = unseenBy(vector)
  if (!unseen) return
  const { ledger, decisions } = rootsOf(doc)
  const added = addedTo(doc, unseen)
  return {
    ledger: readable(unseen.entries(ledger), readLedgerEntry),
    decisions: readable(unseen.entries(decisions), readDecision),
    proposals: added<ProposalId>('proposals'),
    actors: added<ActorId>('actors'),
    issues: added<IssueId>('issues'),
    reworded: reworded(doc, unseen),
  }
}

/** The same, for somebody of whom only the time is known: by the clocks of those who wrote, and without what has none. */
export function changesAfter(
  { ledger, decisions }: Pick<Changes, 'ledger' | 'decisions'>,
  at: number,
): Changes {
  const isAfter = (entry: { readonly at: number }) => entry.at > at
  return {
    ledger: ledger.filter(isAfter),
    decisions: decisions.filter(isAfter),
    proposals: [],
    actors: [],
    issues: [],
    reworded: [],
  }
}

function addedTo(doc: Y.Doc, unseen: Unseen) {
  const roots = rootsOf(doc)
  return <Id extends ProposalId | ActorId | IssueId>(name: EntityRoot): readonly Id[] =>
    unseen
      .keys(roots[name])
      .filter((key) => isId(key) && !isGone(roots[name].get(key)))
      .map((key) => toId<Id>(key))
}

function reworded(doc: Y.Doc, unseen: Unseen): readonly ProposalId[] {
  const { proposals } = rootsOf(doc)
  const isNew = new Set(unseen.keys(proposals))
  const found: ProposalId[] = []
  for (const [key, proposal] of proposals) {
    if (isNew.has(key) || !isId(key) || !(proposal instanceof Y.Map) || isGone(proposal)) continue
    const words = [...proposal.keys()].filter((name) => WORDING.test(name))
    if (words.some((name) => unseen.isIn(proposal, name))) found.push(toId<ProposalId>(key))
  }
  return found
}

function isGone(entity: unknown): boolean {
  return !(entity instanceof Y.Map) || isRemoved(entity)
}

function readable<Entry>(
  raws: readonly unknown[],
  read: (raw: unknown, report: () => void) => Entry | undefined,
): readonly Entry[] {
  return raws.flatMap((raw) => read(raw, () => undefined) ?? [])
}
