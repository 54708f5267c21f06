/**
 * Stating, changing and withdrawing positions. A changed stance starts with a clean sheet: what backed the old one
 * leaves the position and stays in the ledger ([B23], [B24]). Every change is logged.
 */

import {
  isOnEarlierVersion,
  type Position,
  type PositionKey,
  positionKey,
} from '#domain/negotiation/position.ts'
import { isStance, type Stance } from '#domain/negotiation/stance.ts'
import type { Command } from '../command.ts'
import { type EntityMap, entityAt, type Roots } from '../document.ts'
import { entriesOf } from '../fields/field.ts'
import {
  type Confirmation,
  evidenceUnsaid,
  WORDS_FIELDS,
  type Words,
  wordsAreOf,
} from '../fields/position-fields.ts'
import { readVersions } from '../fields/version-fields.ts'
import { ledgerEntry } from '../ledger.ts'
import { positionAt } from '../position-at.ts'
import { isSameValue } from '../same-value.ts'
import { clear, type Scribe, type Values } from './scribe.ts'

type TakePosition = Extract<Command, { type: 'takePosition' }>
type EditPosition = Extract<Command, { type: 'editPosition' }>
type Cell = Pick<Position, 'actorId' | 'proposalId'>

const nobody = (): void => undefined

/** States where an actor stands. The stance it has already is not stated again, but may get more words. */
export function takePosition(scribe: Scribe, command: TakePosition): void {
  const { stance, fields } = command
  if (!isStance(stance) || !isOnBoard(scribe, command)) return
  const before = positionAt(scribe.roots, keyOf(command))
  if (before?.stance === stance && command.onVersion === undefined)
    editPosition(scribe, { ...command, type: 'editPosition', fields: fields ?? {} })
  else if (before || fields || stance !== 'unknown') {
    logged(scribe, command, (entity) => state(scribe, entity, command, before))
  }
}

/** Says more about a position; one that was never stated stays unknown, with what was said about it. */
export function editPosition(scribe: Scribe, command: EditPosition): void {
  const given = wordsIn(command.fields)
  if (Object.keys(given).length === 0 || !isOnBoard(scribe, command)) return
  logged(scribe, command, (entity, before) => {
    if (before) sayMore(entity, before.since, given)
    else state(scribe, entity, { ...command, type: 'takePosition', stance: 'unknown' }, before)
  })
}

/** The present wording is what the position is about from now on; nothing is stated anew. */
export function confirmPosition(scribe: Scribe, cell: Cell): void {
  const position = positionAt(scribe.roots, keyOf(cell))
  if (!(position && isOnBoard(scribe, cell))) return
  const version = versionOf(scribe.roots, cell)
  if (!isOnEarlierVersion(position, { version })) return
  logged(scribe, cell, (entity) => {
    const confirmed: Confirmation = { version, since: position.since }
    entity.set('confirmed', confirmed)
  })
}

/** Writes what differs; and with it, each time, of which stance it was said, so that the two cannot part ([B24]). */
function sayMore(entity: EntityMap, since: number, given: Values): void {
  if (!wordsAreOf(entity, since)) forgetWords(entity)
  const news = Object.entries(given).filter(
    ([name, value]) => !isSameValue(value, entity.get(name) ?? null),
  )
  for (const [name, value] of news) entity.set(name, value)
  if (news.length > 0) entity.set('wordsOf', since)
}

/** Writes a changed stance: every word, said or not, so that no other act's words can end up behind it. */
function state(
  { roots, act }: Scribe,
  entity: EntityMap,
  command: TakePosition,
  before: Position | undefined,
): void {
  const { stance, fields } = command
  const since = act.isOpening ? 0 : act.at
  const present = versionOf(roots, command)
  // Nobody is held to a wording that came after ([B46]), and none can be about one still to come.
  const version = Math.min(command.onVersion ?? present, present)
  const said = {
    ...wordsKept(stance, before),
    evidence: ownWord(act, command),
    ...wordsIn(fields ?? {}),
  }
  const values: Values = {
    stance,
    since,
    wordsOf: since,
    attributedBy: act.attributedBy ?? null,
    onVersion: version > 1 ? version : null,
    confirmed: null,
    ...blankWords(),
    ...said,
    evidence: said.evidence === evidenceUnsaid(stance) ? null : said.evidence,
  }
  const isFresh = entity.size === 0
  for (const [name, value] of Object.entries(values)) {
    if (!isFresh || (value !== null && value !== 0 && name !== 'wordsOf')) entity.set(name, value)
  }
}

/** A must-have outlives a move between support and conditional; elsewhere it would contradict the stance. */
function wordsKept(stance: Stance, before: Position | undefined): Partial<Words> {
  const mayStay = stance === 'support' || stance === 'conditional'
  return mayStay && before?.mustHave ? { mustHave: true } : {}
}

/** A delegate's word for the delegate's own actor is the actor's own; a facilitator's is attributed. */
function ownWord(
  act: Scribe['act'],
  { actorId, stance }: TakePosition,
): Position['evidence'] | null {
  if (stance === 'unknown') return null
  if (act.speaksFor === actorId) return 'self'
  return act.attributedBy ? 'attributed-by-other' : null
}

function blankWords(): Values {
  return Object.fromEntries(Object.keys(WORDS_FIELDS).map((name) => [name, null]))
}

function forgetWords(entity: EntityMap): void {
  for (const [name, value] of Object.entries(blankWords())) entity.set(name, value)
}

/** The words given, as they may stand; `null` for one to be cleared. */
function wordsIn(given: Values): Values {
  const words: Record<string, unknown> = {}
  for (const [name, field] of entriesOf(WORDS_FIELDS)) {
    const value = given[name]
    const parsed = value === null ? null : field.parse(value, nobody)
    if (value !== undefined && parsed !== undefined) {
      words[name] = isSameValue(parsed, field.fallback) ? null : parsed
    }
  }
  return words
}

function logged(
  scribe: Scribe,
  cell: Cell,
  change: (entity: EntityMap, before: Position | undefined) => void,
): void {
  const { roots, act } = scribe
  const key = keyOf(cell)
  const before = positionAt(roots, key)
  const entity = entityAt(roots.positions, key) ?? scribe.fresh('positions', key)
  clear(entity, 'removed')
  change(entity, before)
  const entry = ledgerEntry({ cell, before, after: positionAt(roots, key), act })
  if (entry && !act.isOpening) roots.ledger.push([entry])
}

function versionOf({ proposals }: Roots, { proposalId }: Cell): number {
  const entity = entityAt(proposals, proposalId)
  return entity ? readVersions(entity, nobody).version : 1
}

function isOnBoard(scribe: Scribe, { actorId, proposalId }: Cell): boolean {
  return Boolean(scribe.live('actors', actorId) && scribe.live('proposals', proposalId))
}

function keyOf({ actorId, proposalId }: Cell): PositionKey {
  return positionKey(actorId, proposalId)
}
