/**
 * Writes what a sealed round brought into the board: all of it in one transaction, at one instant, each entry of the
 * ledger marked as of the round. Called by server/rounds/reveal-round.ts.
 */

import type * as Y from 'yjs'
import type { Act, Command } from '../board/command.ts'
import { liveEntityAt, type Roots, rootsOf, SERVER_ORIGIN } from '../board/document.ts'
import { execute } from '../board/execute.ts'
import { readLedgerEntry } from '../board/fields/ledger-fields.ts'
import { positionAt } from '../board/position-at.ts'
import type { LedgerEntry } from '../negotiation/ledger-entry.ts'
import { positionKey } from '../negotiation/position.ts'
import type { BallotStance } from './ballot.ts'
import { type AskedParty, type AskedProposal, roundName } from './sealed-round.ts'

/** A party's ballot, opened. */
export type OpenedBallot = {
  readonly stances: readonly BallotStance[]
  /** Who submitted it. */
  readonly by: string
  readonly byName: string
  /** Whether a facilitator did, for a party that nobody speaks for. */
  readonly isAttributed: boolean
}

export type EndedRound = {
  /** What its entries in the ledger are known by. */
  readonly entryId: string
  readonly number: number
  readonly proposals: readonly AskedProposal[]
  readonly parties: readonly AskedParty[]
  /** By actor; a party without one was silent. */
  readonly ballots: ReadonlyMap<string, OpenedBallot>
  /** Who opened the round: silence is entered in their name, for nobody stated it. */
  readonly openedBy: string
  readonly openedByName: string
}

/**
 * Enters a round, once: a board that has it stays as it is. `at` is in ms since the epoch. A stance becomes the party's
 * position; silence leaves what the party said before where it is, and is an entry of the ledger as well.
 * @returns whether it was entered now
 */
export function enterRound(doc: Y.Doc, round: EndedRound, at: number): boolean {
  const roots = rootsOf(doc)
  if (isEntered(roots, round)) return false
  doc.transact(() => {
    for (const party of round.parties) enterParty(doc, roots, { round, party, at })
  }, SERVER_ORIGIN)
  return true
}

type Entering = { readonly round: EndedRound; readonly party: AskedParty; readonly at: number }

function enterParty(doc: Y.Doc, roots: Roots, entering: Entering): void {
  const { round, party } = entering
  const ballot = round.ballots.get(party.actorId)
  for (const proposal of round.proposals) {
    const said = ballot?.stances.find(({ proposalId }) => proposalId === proposal.id)
    if (!ballot || !said || said.stance === 'unknown') enterSilence(roots, entering, proposal)
    else execute(doc, [statement(entering, proposal, said)], actOf(entering, ballot), SERVER_ORIGIN)
  }
}

/** In the name of whoever submitted the ballot, at the instant of the reveal. */
function actOf({ round, party, at }: Entering, { by, byName, isAttributed }: OpenedBallot): Act {
  const act = { by, byName, at, round: { id: round.entryId } }
  return isAttributed
    ? { ...act, attributedBy: 'facilitator' }
    : { ...act, speaksFor: party.actorId }
}

/** A stance that was there already is stated again: with this condition, on this wording. */
function statement(
  { round, party: { actorId } }: Entering,
  { id: proposalId, version: onVersion }: AskedProposal,
  { stance, condition }: BallotStance,
): Command {
  const fields = { condition: condition || null, reason: roundName(round.number) }
  return { type: 'takePosition', actorId, proposalId, stance, onVersion, fields }
}

/** Nothing moves; that nothing was said is on record. */
function enterSilence(roots: Roots, { round, party, at }: Entering, { id }: AskedProposal): void {
  const { actorId } = party
  const isThere = liveEntityAt(roots.actors, actorId) && liveEntityAt(roots.proposals, id)
  if (!isThere) return
  const stance = positionAt(roots, positionKey(actorId, id))?.stance ?? 'unknown'
  const entry: LedgerEntry = {
    actorId,
    proposalId: id,
    from: stance,
    to: stance,
    by: round.openedBy,
    byName: round.openedByName,
    at,
    reason: `${roundName(round.number)}: silent`,
    direction: 'clarification',
    round: { id: round.entryId, isSilence: true },
  }
  roots.ledger.push([entry])
}

/** The last entries first: a round is looked for right after it was entered. */
function isEntered({ ledger }: Roots, { entryId }: EndedRound): boolean {
  return ledger
    .toArray()
    .some((raw) => readLedgerEntry(raw, () => undefined)?.round?.id === entryId)
}
