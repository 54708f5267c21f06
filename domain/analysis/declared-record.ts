/**
 * A record in which only what was declared is heard: stances that rested on somebody's reading when they were stated are
 * silence in it. What convergence and concessions are made of when only declarations count.
 */

import { type Evidence, isDeclared } from '#domain/negotiation/evidence.ts'
import { directionOf, type LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { type Position, type PositionKey, positionKey } from '#domain/negotiation/position.ts'
import type { Stance } from '#domain/negotiation/stance.ts'

type Recorded = Pick<Negotiation, 'positions' | 'ledger'>

/** Entries that leave nothing to be heard before and after are left out. */
export function declaredRecord({ positions, ledger }: Recorded): Recorded {
  // Backwards: the present is known, and each entry says what the evidence before it was.
  const evidence = new Map<PositionKey, Evidence>()
  const heard: LedgerEntry[] = []
  for (const entry of ledger.toReversed()) {
    const key = positionKey(entry.actorId, entry.proposalId)
    const after = evidence.get(key) ?? positions.get(key)?.evidence ?? 'silent'
    const before = evidenceBefore(entry, after)
    evidence.set(key, before)
    const change = heardChange(entry, before, after)
    if (change) heard.push(change)
  }
  return { positions: heardPositions(positions), ledger: heard.toReversed() }
}

/** The ledger names what changed: evidence that came from silence has no word that lapsed. */
function evidenceBefore({ said, lapsed }: LedgerEntry, after: Evidence): Evidence {
  return lapsed?.evidence ?? (said?.evidence ? 'silent' : after)
}

function heardChange(
  entry: LedgerEntry,
  before: Evidence,
  after: Evidence,
): LedgerEntry | undefined {
  const from = heardStance(entry.from, before)
  const to = heardStance(entry.to, after)
  if (from === entry.from && to === entry.to) return entry
  if (from === to) return undefined
  return { ...entry, from, to, direction: directionOf(from, to) }
}

function heardStance(stance: Stance, evidence: Evidence): Stance {
  return isDeclared(evidence) ? stance : 'unknown'
}

function heardPositions(positions: Negotiation['positions']): Negotiation['positions'] {
  const heard = new Map<PositionKey, Position>()
  for (const [key, position] of positions) {
    const stance = heardStance(position.stance, position.evidence)
    heard.set(key, stance === position.stance ? position : { ...position, stance })
  }
  return heard
}
