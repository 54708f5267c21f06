/**
 * Where an actor stands now and stood then, in a sentence: "European allies moved from opposed to conditional on
 * *contingent* at 14:32: if the US joins". Below it what else was said, by whom, and the way there.
 */

import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Position } from '#domain/negotiation/position.ts'
import { DIRECTION_WORDS } from '#domain/words/words.ts'
import type { FieldChange, PositionDifference } from './difference.ts'
import { changedFields } from './field-words.ts'
import type { NamesOn } from './names-on.ts'
import { joined, moment, plain, quote, type Sentence, stanceOf, type Words } from './sentence.ts'
import { toldBy } from './told-by.ts'

export function positionSentence(difference: PositionDifference, names: NamesOn): Sentence {
  const { key, actorId, proposalId } = difference
  return {
    key: `position ${key}`,
    about: { of: 'position', actorId, proposalId },
    words: [names.actor(actorId), ...moved(difference, names.proposal(proposalId))],
    notes: [...how(difference), ...changedFields('positions', told(difference), names)],
  }
}

function stancesOf({ before, after }: PositionDifference) {
  return { from: before?.stance ?? 'unknown', to: after?.stance ?? 'unknown' } as const
}

function moved(difference: PositionDifference, about: Words[number]): Words {
  const { from, to } = stancesOf(difference)
  const moves = difference.way.filter((entry) => entry.from !== entry.to)
  const last = moves.at(-1)
  const when = last ? [plain(' at '), moment(last.at)] : []
  const end = [...when, ...condition(difference)]
  if (from !== to) {
    const stances = [stanceOf(from), plain(' to '), stanceOf(to)]
    return [plain(' moved from '), ...stances, plain(' on '), about, ...end]
  }
  const verb = moves.length > 0 ? ' moved and came back to ' : ', still '
  return [plain(verb), stanceOf(to), plain(' on '), about, ...(moves.length > 0 ? when : [])]
}

/** What a move to conditional hangs on stands in the sentence itself. */
function condition(difference: PositionDifference): Words {
  const { before, after } = difference
  const text = isInSentence(difference) && before?.condition === undefined && after?.condition
  return text ? [plain(': if '), quote(text)] : []
}

function isInSentence(difference: PositionDifference): boolean {
  const { from, to } = stancesOf(difference)
  return from !== to && to === 'conditional'
}

/** The fields that the sentence does not tell itself; of a position that is new, all that was said of it. */
function told(difference: PositionDifference): readonly FieldChange[] {
  const { before, after, fields } = difference
  const all = before && after ? fields : saidOf(before, after)
  const isTold = ({ name, before: old }: FieldChange) =>
    name !== 'stance' &&
    name !== 'source' &&
    // By whom and why is told with the move.
    name !== 'reason' &&
    name !== 'attributedBy' &&
    !(name === 'condition' && old === undefined && isInSentence(difference))
  return all.filter(isTold)
}

const SAID = [
  ...['mustHave', 'condition', 'conditionState', 'conditionOn', 'quote', 'speaker'],
  ...['note', 'asOf', 'disputed', 'counterClaim'],
]

function saidOf(before: Position | undefined, after: Position | undefined): readonly FieldChange[] {
  return SAID.flatMap((name) => {
    const [old, fresh] = [before && Reflect.get(before, name), after && Reflect.get(after, name)]
    return isSaid(old) || isSaid(fresh) ? [{ name, before: old, after: fresh }] : []
  })
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

/** Who, and why; and where it was more than one move, all of them. */
function how({ way, after }: PositionDifference): readonly Words[] {
  const last = way.at(-1)
  if (!last) return []
  const moves = way.filter(({ from, to }) => from !== to)
  // When it was stands in the sentence itself, if it was a move.
  const told = moves.at(-1) === last ? toldBy(last, 'without time') : toldBy(last)
  const spokenFor = after?.attributedBy ? [plain(' (attributed by facilitator)')] : []
  const by = [plain(`${DIRECTION_WORDS[last.direction]}, `), ...told, ...spokenFor]
  return moves.length < 2 ? [by] : [by, [plain('The way there: '), ...wayThere(moves)]]
}

function wayThere(moves: readonly LedgerEntry[]): Words {
  const [first] = moves
  if (!first) return []
  const steps = moves.map(
    ({ to, at, byName }): Words => [
      stanceOf(to),
      plain(' ('),
      moment(at),
      plain(`, ${byName || 'somebody'})`),
    ],
  )
  return joined([[stanceOf(first.from)], ...steps], ', then ')
}
