/** A change between a room and its plenary in words: what it is about, and what stood or stands there. */

import { PROPOSAL_KINDS, PROPOSAL_STATUSES } from '#domain/negotiation/proposal.ts'
import { RELATION_TYPES } from '#domain/negotiation/relation.ts'
import { STANCES, type Stance } from '#domain/negotiation/stance.ts'
import { RELATION_WORDS } from '#domain/words/relation-words.ts'
import {
  CONDITION_WORDS,
  EVIDENCE_WORDS,
  inSentence,
  PROPOSAL_KIND_WORDS,
  STATUS_WORDS,
} from '#domain/words/words.ts'
import type { Change, ChangeKind, Fields } from './carry.ts'
import type { NameOf } from './carry-names.ts'

/** What stands at one of the three places. */
export type Standing = {
  /** Of a position. */
  readonly stance?: Stance
  readonly lines: readonly string[]
}

export function changesWords(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`
}

export const KIND_WORDS: { readonly [Kind in ChangeKind]: string } = {
  'position.set': 'position',
  'position.changed': 'position',
  'position.withdrawn': 'position withdrawn',
  'proposal.amended': 'reworded',
  'proposal.added': 'new proposal',
  'proposal.changed': 'changed',
  'proposal.removed': 'taken away',
  'issue.added': 'new issue',
  'issue.changed': 'changed',
  'issue.removed': 'taken away',
  'actor.added': 'new actor',
  'actor.changed': 'changed',
  'actor.removed': 'taken away',
  'package.added': 'new package',
  'package.changed': 'changed',
  'package.removed': 'taken away',
  'relation.added': 'new tie',
  'relation.changed': 'changed',
  'relation.removed': 'tie taken away',
  'drawings.changed': 'all of them',
  'agreement.changed': 'agreed in the room',
  'source.added': 'whole text',
}

export const REFUSED_WORDS: { readonly [Why in NonNullable<Change['refused']>]: string } = {
  'not-yours': 'Only a delegate of this actor, an editor or a facilitator can carry it.',
  locked: 'Locked in the plenary.',
  agreed: 'Agreed in the plenary: it has to be reopened there first.',
  gone: 'What it is about is no longer in the plenary.',
  circle:
    'In the plenary it is the other way round: an actor would stand under itself. Change it there first.',
  reworded:
    'The plenary has other words for it now: what was agreed here is not what stands there.',
}

/** Under which heading a change stands: positions under their actor. */
export function groupOf({ kind, actorId }: Change, nameOf: NameOf): string {
  if (actorId !== undefined) return nameOf(actorId)
  const [of] = kind.split('.')
  return GROUPS[of ?? ''] ?? 'Other'
}

const GROUPS: { readonly [of: string]: string } = {
  proposal: 'Proposals',
  issue: 'Issues',
  actor: 'Actors',
  package: 'Packages',
  relation: 'What hangs together',
  drawings: 'Drawings',
  agreement: 'Agreements',
  source: 'Sources',
}

export function titleOf({ kind, key, proposalId, room, base }: Change, nameOf: NameOf): string {
  if (proposalId !== undefined) return nameOf(proposalId)
  if (kind === 'drawings.changed') return 'What was drawn in this room'
  if (!kind.startsWith('relation')) return nameOf(key)
  const { from, to, type } = room ?? base ?? {}
  const tie = RELATION_TYPES.find((known) => known === type)
  const words = tie ? inSentence(RELATION_WORDS[tie].out) : 'hangs together with'
  return `“${nameOf(String(from))}” ${words} “${nameOf(String(to))}”`
}

/** What stands at a place. `fields` null: nothing does. */
export function standing({ kind }: Change, fields: Fields, nameOf: NameOf): Standing {
  if (kind.startsWith('position')) return positionStanding(fields ?? {}, nameOf)
  if (kind === 'drawings.changed') return { lines: drawnWords(fields) }
  if (kind === 'source.added') return { lines: [fields ? 'Beside the board' : 'Not there'] }
  if (fields === null) return { lines: ['Not on the board'] }
  if (kind.endsWith('.removed') || kind.startsWith('relation')) return { lines: ['On the board'] }
  const isWhole = kind.endsWith('.added')
  return {
    lines: Object.entries(fields).flatMap(([name, value]) =>
      isWhole && isEmpty(value) ? [] : [`${labelOf(name)}: ${valueWords(name, value, nameOf)}`],
    ),
  }
}

/** The plenary keeps what it drew itself, so nothing is said of that. */
function drawnWords(fields: Fields): readonly string[] {
  const { added, changed, removed } = fields ?? {}
  return [
    [added, 'new'],
    [changed, 'changed'],
    [removed, 'rubbed out'],
  ].flatMap(([count, words]) => (Number(count) > 0 ? [`${count} ${words}`] : []))
}

function positionStanding(fields: NonNullable<Fields>, nameOf: NameOf): Standing {
  const stance = STANCES.find((known) => known === fields.stance) ?? 'unknown'
  const on = Array.isArray(fields.conditionOn) ? fields.conditionOn : []
  const state = CONDITION_WORDS[fields.conditionState as keyof typeof CONDITION_WORDS]
  const evidence = EVIDENCE_WORDS[fields.evidence as keyof typeof EVIDENCE_WORDS]
  const said = [
    fields.mustHave === true && 'Must-have',
    text(fields.condition) && `If: ${text(fields.condition)}${state ? ` (${state})` : ''}`,
    ...on.map((id) => `If “${nameOf(String(id))}” is agreed`),
    text(fields.quote) && `“${text(fields.quote)}”`,
    text(fields.speaker) && `Said by ${text(fields.speaker)}`,
    text(fields.asOf) && `As of ${text(fields.asOf)}`,
    fields.disputed === true && 'Disputed',
    text(fields.note) && `Note: ${text(fields.note)}`,
    text(fields.reason) && `Reason: ${text(fields.reason)}`,
    stance !== 'unknown' && evidence && capital(evidence),
  ]
  return {
    stance,
    lines: said.filter((line) => typeof line === 'string' && line !== '') as string[],
  }
}

/** Fields that name other things by their ids. */
const NAMING = new Set([
  ...['issueId', 'tabledBy', 'represents', 'parent', 'members', 'spokespeople'],
  ...['for', 'conditionOn', 'proposalIds'],
])

function valueWords(name: string, value: unknown, nameOf: NameOf): string {
  if (isEmpty(value)) return value === false ? 'no' : 'none'
  if (value === true) return 'yes'
  if (Array.isArray(value)) return value.map((one) => valueWords(name, one, nameOf)).join(', ')
  if (typeof value === 'object') return objectWords(value ?? {})
  if (NAMING.has(name)) return nameOf(String(value))
  const status = PROPOSAL_STATUSES.find((known) => name === 'status' && known === value)
  if (status) return inSentence(STATUS_WORDS[status])
  const kind = PROPOSAL_KINDS.find((known) => name === 'kind' && known === value)
  return kind ? inSentence(PROPOSAL_KIND_WORDS[kind]) : String(value)
}

/** An issue's option has a title; an amount a figure and its unit. */
function objectWords(value: object): string {
  const { title } = value as { readonly title?: unknown }
  return typeof title === 'string' ? title : Object.values(value).map(String).join(' ')
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === undefined || value === null || value === '' || value === false
}

const LABELS: { readonly [name: string]: string } = {
  cardTitle: 'On the card',
  shortTitle: 'Short title',
  issueId: 'Issue',
  tabledBy: 'Tabled by',
  aka: 'Also called',
  statusQuo: 'What is so today',
  isParty: 'Is a party',
  vetoPlayer: 'Has a veto',
  represents: 'Speaks for',
  parent: 'Belongs to',
  spokespeople: 'Spoken for by',
  proposalIds: 'Proposals',
}

function labelOf(name: string): string {
  return LABELS[name] ?? capital(name)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
