/** What a change of position leaves in the ledger. Written by commands, undo and restore alike. */

import {
  type Direction,
  directionOf,
  type LedgerEntry,
  type Said,
} from '#domain/negotiation/ledger-entry.ts'
import type { Position } from '#domain/negotiation/position.ts'
import type { Act } from './command.ts'
import { isSameValue } from './same-value.ts'

const SAID = [
  'mustHave',
  'condition',
  'conditionState',
  'conditionOn',
  'evidence',
  'quote',
  'speaker',
  'note',
  'asOf',
  'disputed',
  'counterClaim',
  'source',
  'onVersion',
] as const satisfies readonly (keyof Said)[]

const SILENCE = {
  stance: 'unknown',
  evidence: 'silent',
  mustHave: false,
  disputed: false,
  conditionOn: [],
  onVersion: 1,
} as const

type Change = {
  readonly cell: Pick<Position, 'actorId' | 'proposalId'>
  /** Undefined: nobody had said anything. */
  readonly before: Position | undefined
  readonly after: Position | undefined
  readonly act: Act
  /** Instead of what the move itself says: an act taken back is a correction. */
  readonly direction?: Direction
  /** Goes with a direction; else the reason given with the position counts. */
  readonly reason?: string
}

/** The entry for a change; undefined when neither the stance, nor its words, nor its reason changed. */
export function ledgerEntry({ cell, act, ...change }: Change): LedgerEntry | undefined {
  const before = change.before ?? SILENCE
  const after = change.after ?? SILENCE
  const said = difference(before, after)
  const lapsed = difference(after, before)
  const reason = change.direction ? change.reason : reasonGiven(change)
  const hasMoved = before.stance !== after.stance
  if (!hasMoved && !said && !lapsed && (!reason || change.direction)) return
  return {
    actorId: cell.actorId,
    proposalId: cell.proposalId,
    from: before.stance,
    to: after.stance,
    by: act.by,
    byName: act.byName,
    at: act.at,
    direction: change.direction ?? directionOf(before.stance, after.stance),
    ...(reason && { reason }),
    ...(said && { said }),
    ...(lapsed && { lapsed }),
    ...(act.round && { round: act.round }),
    ...(act.carried && { carried: act.carried }),
  }
}

/** The words in `there` that `here` does not have in the same way; silence is no word. */
function difference(here: Partial<Position>, there: Partial<Position>): Said | undefined {
  const found = SAID.filter((name) => isWord(there[name]) && !isSameValue(here[name], there[name]))
  if (found.length === 0) return
  return Object.fromEntries(found.map((name) => [name, there[name]]))
}

function isWord(value: unknown): boolean {
  return value !== undefined && value !== 'silent'
}

function reasonGiven({ before, after }: Pick<Change, 'before' | 'after'>): string | undefined {
  return after?.reason === before?.reason ? undefined : after?.reason
}
