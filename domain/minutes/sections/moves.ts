/** Every change of stance in the order it was made, concessions first in the counting: the ledger, as people read it. */

import type { Direction, LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import { conditionWords } from '#domain/words/condition-words.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { DIRECTION_WORDS, inSentence, STANCE_WORDS } from '#domain/words/words.ts'
import {
  bold,
  counted,
  ended,
  numbered,
  plain,
  present,
  quoted,
  together,
  within,
} from '../markdown.ts'
import type { Minuted } from '../minuted.ts'

export function moves(minuted: Minuted): string {
  const { ledger } = minuted.negotiation
  const told = byTime(ledger).filter(isMove)
  if (told.length === 0)
    return together(['Nobody changed a stance once taken.', firstStatements(ledger)])
  const lines = told.map((entry) => moveLine(entry, minuted))
  return together([inAll(told), numbered(lines), firstStatements(ledger)])
}

/** "14:32 · **Concession.** European allies on *Contingent*: from opposed to conditional, if the US joins." */
function moveLine(entry: LedgerEntry, minuted: Minuted): string {
  const { clock, nameOf, titleOf } = minuted
  const { at, actorId, proposalId, from, to, direction } = entry
  const stances = `from ${inSentence(STANCE_WORDS[from])} to ${inSentence(STANCE_WORDS[to])}`
  const condition = conditionSaid(entry, minuted)
  const what = `${nameOf(actorId)} on ${titleOf(proposalId)}: ${stances}${condition}`
  const whole = [`${clock.moment(at)} · ${bold(`${DIRECTION_WORDS[direction]}.`)} ${ended(what)}`]
  return [...whole, ...besides(entry, minuted)].join(' ')
}

/** The move alone, for where the rest is said: "European allies from opposed to conditional (14:32)". */
export function shortMove(
  { at, actorId, from, to }: LedgerEntry,
  { clock, nameOf }: Minuted,
): string {
  const stances = `from ${inSentence(STANCE_WORDS[from])} to ${inSentence(STANCE_WORDS[to])}`
  return `${nameOf(actorId)} ${stances} (${clock.moment(at)})`
}

/** Stances that were taken before and are others now; first words, and words about an unchanged stance, are none. */
export function isMove({ from, to, direction }: LedgerEntry): boolean {
  return from !== to && (from !== 'unknown' || direction === 'correction')
}

/** People's clocks differ, so that the ledger's order is that of arriving. */
export function byTime(ledger: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return ledger.toSorted((a, b) => a.at - b.at)
}

/** As it was said then: what has come of it since stands with the position. */
export function conditionSaid({ to, said }: LedgerEntry, { plainTitleOf }: Minuted): string {
  if (to !== 'conditional') return ''
  const words = said?.condition
    ? [{ kind: 'words', text: plain(said.condition), state: 'unmet' } as const]
    : []
  const linked = (said?.conditionOn ?? []).map(
    (proposalId) => ({ kind: 'proposal', proposalId, state: 'unmet' }) as const,
  )
  const terms = conditionWords([...words, ...linked], plainTitleOf)
  return terms && `, if ${within(terms)}`
}

function besides(
  { reason, round, carried, said }: LedgerEntry,
  { facts }: Minuted,
): readonly string[] {
  const held = round && facts.rounds.find(({ entryId }) => entryId === round.id)
  const parts = [
    // A round's entries give the round as their reason.
    reason && !round && `Reason given: ${ended(quoted(reason))}`,
    said?.quote && ended(quoted(said.quote)),
    round && (held ? `Stated in sealed round ${held.number}.` : 'Stated in a sealed round.'),
    carried && `Carried back from caucus room ${carried.room}.`,
  ]
  return present(parts)
}

const COUNTED: readonly (readonly [Direction, one: string, many: string])[] = [
  ['concession', 'concession', 'concessions'],
  ['hardening', 'hardening', 'hardenings'],
  ['clarification', 'withdrawal into silence', 'withdrawals into silence'],
  ['correction', 'correction of one’s own act', 'corrections of one’s own acts'],
]

function inAll(told: readonly LedgerEntry[]): string {
  const counts = COUNTED.flatMap(([direction, one, many]) => {
    const count = told.filter((entry) => entry.direction === direction).length
    return count > 0 ? [counted(count, one, many)] : []
  })
  return `In the order in which they were made: ${joinWords(counts)}. A concession is a move towards consent, a hardening one away from it.`
}

function firstStatements(ledger: readonly LedgerEntry[]): string {
  const first = ledger.filter(
    (entry) => entry.from === 'unknown' && entry.to !== 'unknown' && !isMove(entry),
  )
  return first.length > 0
    ? `Besides, ${counted(first.length, 'first statement')} where nothing had been said before.`
    : ''
}
