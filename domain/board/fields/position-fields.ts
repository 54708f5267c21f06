/**
 * The fields of a position, and how its words hang on its stance: whoever changes a stance writes all of them
 * ([B23], [B24]). Written by commands/position-commands.ts.
 */

import { CONDITION_STATES } from '#domain/negotiation/condition.ts'
import { EVIDENCE_KINDS } from '#domain/negotiation/evidence.ts'
import { type ActorId, isId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import { type CounterClaim, type Position, parsePositionKey } from '#domain/negotiation/position.ts'
import { STANCES, type Stance } from '#domain/negotiation/stance.ts'
import type { EntityMap } from '../document.ts'
import { recordWith, SOURCE_SPAN } from './entity-fields.ts'
import { type Fields, type Report, readFields } from './field.ts'
import {
  flag,
  MAX_TITLE,
  oneOf,
  references,
  required,
  timeMs,
  withFallback,
  words,
} from './field-kinds.ts'
import { versionNumber } from './version-fields.ts'

/** What a stance rests on; it speaks of one stance and does not outlive it. */
export type Words = Omit<
  Position,
  'actorId' | 'proposalId' | 'stance' | 'since' | 'attributedBy' | 'onVersion'
>

type Statement = Pick<Position, 'stance' | 'since' | 'attributedBy' | 'onVersion'>

/** That a stance was confirmed on a version; it speaks of the one stance that stood since then. */
export type Confirmation = { readonly version: number; readonly since: number }

const COUNTER_CLAIM_FIELDS: Fields<CounterClaim> = {
  speaker: required(words(MAX_TITLE)),
  quote: required(words()),
}

export const WORDS_FIELDS: Fields<Words> = {
  mustHave: withFallback(flag(), false),
  condition: words(),
  conditionState: oneOf(CONDITION_STATES),
  conditionOn: references<ProposalId>(),
  evidence: oneOf(EVIDENCE_KINDS),
  quote: words(),
  speaker: words(MAX_TITLE),
  note: words(),
  asOf: words(MAX_TITLE),
  disputed: withFallback(flag(), false),
  counterClaim: recordWith(COUNTER_CLAIM_FIELDS),
  reason: words(),
  source: SOURCE_SPAN,
}

const STATEMENT_FIELDS: Fields<Statement> = {
  stance: { ...oneOf(STANCES), isRequired: true },
  since: withFallback(timeMs, 0),
  attributedBy: oneOf(['facilitator']),
  onVersion: withFallback(versionNumber, 1),
}

const CONFIRMATION = recordWith<Confirmation>({
  version: { ...versionNumber, isRequired: true },
  since: { ...timeMs, isRequired: true },
})

const SILENT: { get: () => unknown } = { get: () => undefined }

/** Reads one position; undefined when its key or its stance is not one. Its two ids are not looked up here. */
export function readPosition(key: string, map: EntityMap, report: Report): Position | undefined {
  const cell = readCell(key)
  if (!cell) report('has a key that is not an actor and a proposal')
  const statement = readFields(STATEMENT_FIELDS, map, report)
  if (!(cell && statement)) return
  const given = readFields(WORDS_FIELDS, wordsAreOf(map, statement.since) ? map : SILENT, report)
  return {
    ...cell,
    ...statement,
    onVersion: confirmedOn(map, statement, report),
    mustHave: false,
    disputed: false,
    conditionOn: [],
    ...given,
    evidence: given?.evidence ?? evidenceUnsaid(statement.stance),
  }
}

/** The version a stance was stated on, or the one it was confirmed on; who moved it since was not confirmed. */
function confirmedOn(map: EntityMap, { since, onVersion }: Statement, report: Report): number {
  const raw = map.get('confirmed') ?? undefined
  const within = (what: string): void => report(`confirmed ${what}`)
  const confirmed = raw === undefined ? undefined : CONFIRMATION.parse(raw, within)
  return confirmed?.since === since ? confirmed.version : onVersion
}

/** The two ids in a position's key; undefined when it is not one. */
export function readCell(key: string): Pick<Position, 'actorId' | 'proposalId'> | undefined {
  const ids = parsePositionKey(key)
  if (!ids || !isId(ids.actorId) || !isId(ids.proposalId)) return
  return { actorId: toId<ActorId>(ids.actorId), proposalId: toId<ProposalId>(ids.proposalId) }
}

/**
 * Whether the words in a position were said of the stance it now has. They were not when somebody edited a quote
 * while somebody else, unseen, moved the position.
 */
export function wordsAreOf(map: EntityMap, since: number): boolean {
  const wordsOf = map.get('wordsOf') ?? undefined
  return wordsOf === undefined || wordsOf === since
}

/** On whose word a stance rests when nobody said: on somebody's reading; silence rests on nothing. */
export function evidenceUnsaid(stance: Stance): Position['evidence'] {
  return stance === 'unknown' ? 'silent' : 'inferred'
}
