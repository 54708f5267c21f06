/** The fields of every part of a board by their names, and a change of one in words. */

import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import { RELATION_WORDS } from '#domain/words/relation-words.ts'
import { RULE_WORDS } from '#domain/words/rule-words.ts'
import {
  ACTOR_KIND_WORDS,
  CONDITION_WORDS,
  EVIDENCE_WORDS,
  PROPOSAL_KIND_WORDS,
  STANCE_WORDS,
  STATUS_WORDS,
} from '#domain/words/words.ts'
import type { FieldChange } from './difference.ts'
import type { NamesOn } from './names-on.ts'
import { joined, plain, quote, type Words } from './sentence.ts'

type Kind =
  /** Told word by word. */
  | 'text'
  | 'flag'
  | 'plain'
  | 'actor'
  | 'actors'
  | 'issue'
  | 'speaker'
  | 'proposals'
  | 'texts'
  /** Only that it changed. */
  | 'bare'
  /** Not told: other words say it. */
  | 'silent'
  | Readonly<Record<string, string>>

type FieldWords = { readonly label: string; readonly kind: Kind }

const field = (label: string, kind: Kind = 'text'): FieldWords => ({ label, kind })
const SOURCE = field('Place in the source', 'bare')
const ORDER = field('Place in the order', 'bare')

/** A field of two kinds of things that have different words for it stands under the root as well. */
const FIELDS: Readonly<Record<string, FieldWords>> = {
  title: field('Title'),
  cardTitle: field('Title on the card'),
  shortTitle: field('Short title'),
  text: field('Text'),
  question: field('Question'),
  name: field('Name'),
  note: field('Note'),
  quote: field('Quote'),
  reading: field('Reading'),
  label: field('What happens'),
  when: field('When'),
  dateIso: field('Date', 'plain'),
  dateBasis: field('Where the date is from', 'plain'),
  planned: field('Planned', 'flag'),
  status: field('Status', STATUS_WORDS),
  kind: field('Kind', { ...PROPOSAL_KIND_WORDS, ...ACTOR_KIND_WORDS }),
  role: field('Part played', 'plain'),
  isParty: field('A party', 'flag'),
  vetoPlayer: field('Has a veto', 'flag'),
  weight: field('Weight', 'plain'),
  code: field('Code', 'plain'),
  'actors title': field('Office', 'plain'),
  aka: field('Also known as', 'texts'),
  represents: field('Speaks for', 'actor'),
  parent: field('Belongs to', 'actor'),
  members: field('Members', 'actors'),
  spokespeople: field('Spokespeople', 'actors'),
  issueId: field('Issue', 'issue'),
  tabledBy: field('Tabled by', 'actors'),
  amount: field('Amount', 'bare'),
  statusQuo: field('Is how things are now', 'flag'),
  version: field('Version', 'silent'),
  versions: field('Versions', 'silent'),
  options: field('Options', 'bare'),
  proposalIds: field('Proposals', 'proposals'),
  type: field('Kind', 'plain'),
  'relations type': field(
    'Kind',
    Object.fromEntries(Object.entries(RELATION_WORDS).map(([type, { out }]) => [type, out])),
  ),
  actors: field('Actors', 'actors'),
  actorId: field('Actor', 'actor'),
  affects: field('Proposals affected', 'proposals'),
  speaker: field('Speaker', 'speaker'),
  source: SOURCE,
  order: ORDER,
  // Of a position.
  stance: field('Stance', STANCE_WORDS),
  mustHave: field('Must-have', 'flag'),
  condition: field('Condition'),
  conditionState: field('The condition is', CONDITION_WORDS),
  conditionOn: field('Hangs on', 'proposals'),
  evidence: field('On whose word', EVIDENCE_WORDS),
  asOf: field('As of', 'plain'),
  disputed: field('Disputed', 'flag'),
  counterClaim: field('Counter-claim', 'bare'),
  reason: field('Reason'),
  attributedBy: field('Attributed by', 'plain'),
  since: field('Since', 'silent'),
  onVersion: field('Stated on version', 'plain'),
  // Of the board.
  decisionRule: field('Decision rule', RULE_WORDS),
  quota: field('Share needed', 'plain'),
  packageDeal: field('Nothing is agreed until everything is', 'flag'),
  abstainBlocks: field('Abstaining counts as refusing', 'flag'),
  schemaVersion: field('Way of writing', 'silent'),
  headline: field('Headline'),
  'provenance source': field('Source'),
  decisionRuleAssumption: field('Assumption about the decision rule'),
  stanceScale: field('Stances the source was read with', 'bare'),
  notes: field('Notes', 'texts'),
}

/** A field this file does not know yet is named as the document names it. */
function fieldWords(root: string, name: string): FieldWords {
  return FIELDS[`${root} ${name}`] ?? FIELDS[name] ?? field(name, 'bare')
}

/** A line for each field, in the order of the fields; what other words say already is left out. */
export function changedFields(
  root: string,
  fields: readonly FieldChange[],
  names: NamesOn,
): readonly Words[] {
  return fields.flatMap((change) => {
    const words = changedField(fieldWords(root, change.name), change, names)
    return words ? [words] : []
  })
}

type ListKind = 'actors' | 'proposals' | 'texts'

function changedField(
  { label, kind }: FieldWords,
  { before, after }: FieldChange,
  names: NamesOn,
): Words | undefined {
  switch (kind) {
    case 'silent':
      return
    case 'bare':
      return [plain(`${label}: changed`)]
    case 'text':
      return [plain(`${label}: `), ...wording(before, after)]
    case 'flag':
      return [plain(`${label}: ${after ? 'now yes' : 'no longer'}`)]
    case 'actors':
    case 'proposals':
    case 'texts':
      return [plain(`${label}: `), ...comingAndGoing(kind, before, after, names)]
    default: {
      const said = (value: unknown) => valueWords(kind, value, names)
      if (isNothing(before) && isNothing(after)) return [plain(`${label}: none`)]
      if (isNothing(before)) return [plain(`${label}: `), ...said(after)]
      if (isNothing(after)) return [plain(`${label}: no longer `), ...said(before)]
      return [plain(`${label}: `), ...said(before), plain(' to '), ...said(after)]
    }
  }
}

/** Word by word where there are two wordings; one alone was put in or taken out whole. */
function wording(before: unknown, after: unknown): Words {
  const text = (value: unknown) => (value === undefined ? '' : String(value))
  return [{ kind: 'wording', before: text(before), after: text(after) }]
}

function comingAndGoing(kind: ListKind, before: unknown, after: unknown, names: NamesOn): Words {
  const [old, fresh] = [listOf(before), listOf(after)]
  const parts = [
    ...fresh.filter((one) => !old.includes(one)).map((one) => ['added ', one] as const),
    ...old.filter((one) => !fresh.includes(one)).map((one) => ['removed ', one] as const),
  ]
  if (parts.length === 0) return [plain('in another order')]
  return joined(parts.map(([verb, one]) => [plain(verb), nameOf(kind, one, names)]))
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === ''
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function nameOf(kind: ListKind, value: string, names: NamesOn) {
  // The model has ids of this kind in these fields.
  if (kind === 'actors') return names.actor(value as ActorId)
  if (kind === 'proposals') return names.proposal(value as ProposalId)
  return quote(value)
}

type ValueKind = Exclude<Kind, 'silent' | 'bare' | 'text' | 'flag' | ListKind>

function valueWords(kind: ValueKind, value: unknown, names: NamesOn): Words {
  if (kind === 'speaker') return [names.speaker(String(value))]
  if (kind === 'actor') return [names.actor(value as ActorId)]
  if (kind === 'issue') return [names.issue(value as IssueId)]
  if (kind === 'plain') return [plain(String(value))]
  return [plain(kind[String(value)] ?? String(value))]
}
