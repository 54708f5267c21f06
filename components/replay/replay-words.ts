/** What a replay says: who does what, what a mark stands for, and when it was. */

import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Mark, MarkedSnapshot } from '#domain/replay/marks.ts'
import type { ReplayNames } from '#domain/replay/recording.ts'
import type { Subject } from '#domain/replay/subject.ts'
import { STAGE_NAMES } from '#domain/session/stage.ts'
import { STANCE_WORDS } from '#domain/words/words.ts'
import { actorName, decisionWords, proposalName } from '../timeline/timeline-words.ts'
import type { TapeState } from './tape.ts'

const TIME = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const

/** "23 Nov 2026, 14:32:05", in the reader's zone. */
export function timeWords(ms: number): string {
  const at = new Date(ms)
  return `${at.toLocaleDateString('en-GB', DAY)}, ${at.toLocaleTimeString('en-GB', TIME)}`
}

/** "14:32", in the reader's zone. */
export function clockWords(ms: number): string {
  return new Date(ms).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

/** "14 minutes"; of days and hours the larger only. */
export function pauseWords(ms: number): string {
  const [size, unit] = UNITS.find(([each]) => ms >= each) ?? [1_000, 'second']
  const count = Math.max(1, Math.floor(ms / size))
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

const UNITS = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1_000, 'second'],
] as const

/** "European allies on contingent: from opposed to conditional". */
export function moveWords(move: LedgerEntry, names: ReplayNames): string {
  const what = `${actorName(names, move)} on ${proposalName(names, move)}`
  const [from, to] = [stanceWord(move.from), stanceWord(move.to)]
  if (move.from === move.to) return `${what}: words changed`
  return move.from === 'unknown' ? `${what}: ${to}` : `${what}: from ${from} to ${to}`
}

function stanceWord(stance: LedgerEntry['to']): string {
  return STANCE_WORDS[stance].toLowerCase()
}

/** What an entry without a move or a decision is about, after who wrote it: "moved US troops". */
export function subjectWords(subject: Subject | undefined, names: ReplayNames): string {
  if (!subject) return 'changed nothing to be seen'
  const name = nameOf(subject, names)
  const verb = subject.isPlacing ? 'moved' : 'edited'
  switch (subject.root) {
    case 'proposals':
      return `${verb} ${name ?? (subject.key ? 'a card' : 'cards')}`
    case 'actors':
      return `${verb} ${name ?? (subject.key ? 'a lane' : 'lanes')}`
    case 'issues':
      return `${verb} ${subject.key ? 'an issue' : 'issues'}`
    case 'packages':
      return `worked on ${name ?? 'packages'}`
    case 'positions':
      return 'edited what a position rests on'
    case 'relations':
      return 'related proposals to each other'
    case 'ink':
      return 'drew on the board'
    case 'meta':
      return 'edited what the board says of itself'
    default:
      return 'edited the story'
  }
}

function nameOf({ root, key }: Subject, names: ReplayNames): string | undefined {
  if (key === undefined || (root !== 'proposals' && root !== 'actors' && root !== 'packages')) {
    return undefined
  }
  const named = names[root] as ReadonlyMap<string, { readonly title?: string; name?: string }>
  const found = named.get(key)
  return found?.title || found?.name || undefined
}

export function markWords(mark: Mark, names: ReplayNames): string {
  switch (mark.kind) {
    case 'concession':
      return moveWords(mark.move, names)
    case 'decision':
      return decisionWords(mark.decision, names)
    case 'round':
      return `Sealed round revealed: ${mark.positions} ${mark.positions === 1 ? 'position' : 'positions'}`
    case 'stage':
      return stageWords(mark.snapshot)
    case 'snapshot':
      return `Snapshot: ${mark.snapshot.name}`
  }
}

function stageWords({ stage, name }: MarkedSnapshot): string {
  return stage ? `End of the stage ${STAGE_NAMES[stage]}` : name
}

type Entry = {
  readonly place: number
  readonly tape: Pick<TapeState, 'acts' | 'moves' | 'decisions'>
  readonly names: ReplayNames
}

/** What the entry at a place did, after who wrote it. */
export function entryWords({ place, tape, names }: Entry): string {
  if (place === 1) return 'began the board'
  const moves = tape.moves.filter((each) => each.place === place)
  const decided = tape.decisions.find((each) => each.place === place)
  if (decided) return decisionWords(decided.decision, names)
  const [first, ...more] = moves
  if (first === undefined) return subjectWords(tape.acts[place - 1]?.subject, names)
  const words = moveWords(first.move, names)
  return more.length === 0 ? words : `${words}, and ${more.length} more`
}
